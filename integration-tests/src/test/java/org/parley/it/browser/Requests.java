package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.parley.it.client.Person;
import org.parley.it.node.Company;

/// The requests of others in a window, and the dialog that answers them.
record Requests(Window window) {

  /// Waits until the side tells of so many.
  void count(int requests) {
    assertThat(window.everything().button("Requests " + requests)).isVisible();
  }

  void areGone() {
    assertThat(window.page().locator(".requests button")).hasCount(0);
  }

  void opens() {
    window.page().locator(".requests button").click();
    assertThat(inside().place()).isVisible();
  }

  private Named inside() {
    return new Named(window.everything().dialog("Requests and levels"));
  }

  private Locator request(Person who) {
    return inside()
        .list("Requests")
        .getByRole(AriaRole.LISTITEM)
        .filter(new Locator.FilterOptions().setHasText(who.address()));
  }

  void lists(Person who) {
    assertThat(request(who)).isVisible();
  }

  void doesNotList(Person... people) {
    for (Person who : people) {
      assertThat(request(who)).hasCount(0);
    }
  }

  void chooses(Person... people) {
    for (Person who : people) {
      request(who).getByRole(AriaRole.CHECKBOX).check();
    }
  }

  void levelIs(String level) {
    inside().choice("Level").selectOption(new SelectOption().setLabel(level));
  }

  void presses(String button) {
    inside().button(button).click();
  }

  /// The choice of the level that was given to `who`.
  Locator given(Person who) {
    return inside().choice("Level for " + Company.nameOf(who));
  }

  void withdrawsFrom(Person who) {
    presses("Withdraw what you gave " + Company.nameOf(who));
  }
}
