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
class TwoPeopleIT {

  @Test
  void twoPeopleSignInAndChat(Company company, Windows windows) {
    Person anna = company.absent();
    Person ben = company.absent();
    Window annas = windows.of(anna, company);
    Window bens = windows.of(ben, company);
    annas.startsChatWith(ben);
    annas.says("Hello Ben");
    annas.sees("Hello Ben", "Delivered");
    bens.opens(Company.nameOf(anna));
    bens.hears("Hello Ben");
    annas.sees("Hello Ben", "Read");
    bens.says("Hello Anna");
    annas.hears("Hello Anna");
    bens.sees("Hello Anna", "Read");
  }

  @Test
  void whatWasNotOpenedYetIsCountedAsUnreadWithItsLastLine(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.absent();
    String chat = anna.startsConversationWith(ben);
    Window bens = windows.of(ben, company);
    anna.says(chat, "one");
    anna.says(chat, "two");
    assertThat(bens.chat("two")).containsText(Company.nameOf(anna));
    assertThat(bens.chat("two").getByLabel("2 unread messages")).isVisible();
    assertThat(bens.page()).hasTitle("(2) Parley");
    bens.opens("two");
    assertThat(bens.page()).hasTitle("Parley");
    anna.seesUnread(chat, 0);
    ben.seesUnread(chat, 0);
  }

  @Test
  void oneSeesThatTheOtherIsTypingUntilTheySend(Company company, Windows windows) {
    Person anna = company.absent();
    Person ben = company.absent();
    Window annas = windows.of(anna, company);
    annas.startsChatWith(ben);
    annas.says("Hello");
    Window bens = windows.of(ben, company);
    bens.opens("Hello");
    bens.writes("I am think");
    assertThat(annas.page().getByText(Company.nameOf(ben) + " is typing…")).isVisible();
    bens.writes("ing");
    bens.presses("Enter");
    annas.hears("I am thinking");
    assertThat(annas.page().getByText("is typing…")).hasCount(0);
  }

  @Test
  void theCardOfAContactThatWasFoundStartsAChat(Company company, Windows windows) {
    Person anna = company.absent();
    Person ben = company.person();
    Window window = windows.of(anna, company);
    window.searches(ben.address());
    window
        .everything()
        .list("People")
        .getByRole(AriaRole.BUTTON)
        .filter(new Locator.FilterOptions().setHasText(Company.nameOf(ben)))
        .click();
    Locator card = window.everything().dialog("Contact card");
    assertThat(card).containsText(ben.address());
    new Named(card).button("Chat").click();
    assertThat(card).hasCount(0);
    window.says("by your card");
    assertThat(window.heading(Company.nameOf(ben))).isVisible();
  }
}
