package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.MouseButton;
import org.parley.it.client.Person;
import org.parley.it.node.Company;

/// The panel that tells who takes part in the open conversation.
final class Participants {

  private final Window window;

  Participants(Window window) {
    this.window = window;
  }

  /// Shows the panel if it is not there.
  Participants areShown() {
    Locator button = window.everything().button("Participants");
    if ("false".equals(button.getAttribute("aria-expanded"))) {
      button.click();
    }
    assertThat(list()).isVisible();
    return this;
  }

  private Locator list() {
    return window.everything().list("Participants");
  }

  /// The line of `who`.
  Locator line(Person who) {
    return list()
        .getByRole(AriaRole.LISTITEM)
        .filter(new Locator.FilterOptions().setHasText(who.address()));
  }

  void include(Person who) {
    assertThat(line(who)).isVisible();
  }

  void doNotInclude(Person who) {
    assertThat(line(who)).hasCount(0);
  }

  void showAsModerator(Person who) {
    assertThat(line(who).getByText("moderator")).isVisible();
  }

  void showAsNoModerator(Person who) {
    assertThat(line(who)).isVisible();
    assertThat(line(who).getByText("moderator")).hasCount(0);
  }

  /// Takes `item` of the menu beside `who`.
  void take(Person who, String item) {
    window.takes(Company.nameOf(who), item);
  }

  /// Opens the menu of `who` by a click with the right button on their line.
  void openMenuByRightClick(Person who) {
    line(who).click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
  }

  /// Opens the dialog that adds people.
  Picker add() {
    window.everything().button("Add people").last().click();
    return new Picker(window);
  }
}
