package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/// The dialog in which people are searched and chosen.
final class Picker {

  private final Named inside;

  Picker(Window window) {
    this.inside = new Named(window.page().getByRole(AriaRole.DIALOG));
  }

  /// Searches `name` and takes the one who is called exactly so.
  void chooses(String name) {
    inside.textbox("Search people").fill(name);
    inside.list("Found").getByText(name, new Locator.GetByTextOptions().setExact(true)).click();
    hasChosen(name);
  }

  void hasChosen(String name) {
    assertThat(inside.list("Chosen")).containsText(name);
  }

  /// Chooses what those who are added shall see.
  void lets(String history) {
    inside.of(AriaRole.RADIO, history).check();
  }

  /// Ends the dialog with its button.
  void confirms(String button) {
    inside.button(button).click();
    assertThat(inside.place()).hasCount(0);
  }
}
