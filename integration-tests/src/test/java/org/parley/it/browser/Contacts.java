package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.parley.it.client.Person;
import org.parley.it.node.Company;

/// What a window shows of other people, and what may be done to them there.
record Contacts(Window window) {

  /// Finds `who` by the search and opens their card.
  Named opensCardOf(Person who) {
    window.searches(who.address());
    found(who).click();
    return card(who);
  }

  /// The line of `who` in what was found.
  Locator found(Person who) {
    return window
        .everything()
        .list("People")
        .getByRole(AriaRole.BUTTON)
        .filter(new Locator.FilterOptions().setHasText(who.address()));
  }

  Named card(Person who) {
    Locator card = window.everything().dialog("Contact card");
    assertThat(card).containsText(who.address());
    return new Named(card);
  }

  /// Waits until the list of conversations shows that `who` is `state`, with whatever goes with it.
  void show(Person who, String state) {
    assertThat(sign(window.chat(Company.nameOf(who)), state)).isVisible();
  }

  /// Waits until the list of conversations shows that anybody is `state`.
  void showSomebody(String state) {
    assertThat(sign(window.everything().list("Conversations"), state).first()).isVisible();
  }

  /// Waits until nothing is shown of how `who` can be reached.
  void showNothingOf(Person who) {
    assertThat(window.chat(Company.nameOf(who)).getByRole(AriaRole.IMG)).hasCount(0);
  }

  /// The sign in `place` of which `state` is told, with perhaps more after it.
  static Locator sign(Locator place, String state) {
    var begins = Pattern.compile("^" + state);
    return place.getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName(begins));
  }

  /// Waits until `button` is greyed, and says `why` to whoever points at it.
  static void isGreyed(Locator button, String why) {
    assertThat(button).hasAttribute("aria-disabled", "true");
    assertThat(button).hasAttribute("title", why);
  }

  static void isNotGreyed(Locator button) {
    assertThat(button).isVisible();
    assertThat(button).not().hasAttribute("aria-disabled", "true");
  }
}
