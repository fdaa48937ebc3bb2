package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Person;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;

@ExtendWith({SharedCompany.class, Chromium.class})
class LinksIT {

  @Test
  void linksInAMessageCanBeClickedByBothAndTheRestIsText(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.absent();
    anna.startsConversationWith(ben);
    Window annas = windows.of(anna, company);
    Window bens = windows.of(ben, company);
    annas.opens(Company.nameOf(ben));
    bens.opens(Company.nameOf(anna));
    annas.writes(
        "See https://shop.example/a?b=1, ask ben@shop.example or call +49 30 23125101 :-)");
    annas.presses("Enter");
    for (Window window : new Window[] {annas, bens}) {
      leadsTo(window, "https://shop.example/a?b=1", "https://shop.example/a?b=1");
      leadsTo(window, "ben@shop.example", "mailto:ben@shop.example");
      leadsTo(window, "+49 30 23125101", "tel:+493023125101");
      assertThat(link(window, "https://shop.example/a?b=1")).hasAttribute("target", "_blank");
      assertThat(window.messages().getByRole(AriaRole.LINK)).hasCount(3);
      assertThat(window.messages().getByText("See https://shop.example/a?b=1, ask")).isVisible();
      assertThat(window.messages().getByTitle(":-)")).hasText("🙂");
    }
  }

  @Test
  void whatLeavesTheBrowserIsOpenedOnlyAfterAQuestion(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.absent();
    String chat = anna.startsConversationWith(ben);
    anna.says(chat, "Look at \\\\files\\plans\\hall.pdf or telnet://router.example");
    Window window = windows.of(ben, company);
    window.opens(Company.nameOf(anna));
    Locator dialog = window.everything().dialog("Open this link?");
    link(window, "\\\\files\\plans\\hall.pdf").click();
    assertThat(dialog).containsText("\\\\files\\plans\\hall.pdf");
    assertThat(dialog).containsText("Browsers do not open this kind of link.");
    assertThat(new Named(dialog).of(AriaRole.LINK, "Open")).hasCount(0);
    window.presses("Escape");
    assertThat(dialog).hasCount(0);
    link(window, "telnet://router.example").click();
    assertThat(new Named(dialog).of(AriaRole.LINK, "Open")).isVisible();
    new Named(dialog).button("Cancel").click();
    assertThat(dialog).hasCount(0);
    window.says("still here");
  }

  @Test
  void aDomainThatLooksLikeAnotherIsWarnedOfBeforeItOpens(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.absent();
    String chat = anna.startsConversationWith(ben);
    String lookAlike = "https://p\u0430rley.example/login";
    anna.says(chat, "Sign in again at " + lookAlike);
    Window window = windows.of(ben, company);
    window.opens(Company.nameOf(anna));
    link(window, lookAlike).click();
    Locator dialog = window.everything().dialog("Open this link?");
    assertThat(dialog).containsText("Beware");
    assertThat(dialog).containsText("https://xn--");
    window.presses("Escape");
    assertThat(window.page()).hasURL(company.node().uri() + "/");
  }

  @Test
  void whatStandsBeforeALinkDoesNotTurnItAround(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.absent();
    String chat = anna.startsConversationWith(ben);
    anna.says(chat, "\u202Ehttps://evil.example/moc.elpmaxe.knab.www//:sptth");
    Window window = windows.of(ben, company);
    window.opens(Company.nameOf(anna));
    var link = window.messages().getByRole(AriaRole.LINK);
    assertThat(link).hasCSS("unicode-bidi", "isolate");
    assertThat(link).hasCSS("direction", "ltr");
  }

  private static void leadsTo(Window window, String words, String target) {
    assertThat(link(window, words)).hasAttribute("href", target);
  }

  private static Locator link(Window window, String words) {
    return new Named(window.messages()).of(AriaRole.LINK, words);
  }
}
