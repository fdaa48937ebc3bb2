package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Person;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;

@ExtendWith({SharedCompany.class, Chromium.class})
class WritingIT {

  @Test
  void eachConversationKeepsItsDraftEvenOverAReload(Company company, Windows windows) {
    Person anna = company.absent();
    Person ben = company.absent();
    Person carla = company.absent();
    Window window = windows.of(anna, company);
    window.startsChatWith(ben);
    window.writes("for Ben");
    window.startsChatWith(carla);
    assertThat(window.box()).hasValue("");
    window.writes("for Carla");
    assertThat(window.chat(Company.nameOf(ben))).containsText("Draft: for Ben");
    window.reloads();
    assertThat(window.box()).hasValue("for Carla");
    window.opens(Company.nameOf(ben));
    assertThat(window.box()).hasValue("for Ben");
    window.presses("Enter");
    window.hears("for Ben");
    assertThat(window.box()).hasValue("");
    assertEquals(1, window.messages().getByRole(AriaRole.ARTICLE).count());
  }

  @Test
  void aMessageOfNothingButSmileysKeepsNobodyWaiting(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.absent();
    String chat = anna.startsConversationWith(ben);
    anna.says(chat, "Look" + " :-)".repeat(15_000));
    Window window = windows.of(ben, company);
    window.opens(Company.nameOf(anna));
    assertThat(window.messages().getByTitle(":-)")).hasCount(100);
    window.says("seen");
  }

  @Test
  void theBackButtonLeadsToTheListAndForwardToTheConversation(Company company, Windows windows) {
    Person anna = company.person();
    anna.startsConversationWith(company.absent());
    Person ben = company.absent();
    anna.startsConversationWith(ben);
    Window window = windows.of(anna, company);
    window.opens(Company.nameOf(ben));
    window.page().goBack();
    assertThat(window.messages()).hasCount(0);
    assertThat(window.chat(Company.nameOf(ben))).isVisible();
    window.page().goForward();
    assertThat(window.box()).isVisible();
    assertThat(window.page().getByRole(AriaRole.MAIN)).containsText(Company.nameOf(ben));
  }

  @Test
  void shiftAndEnterMakeANewLineAndEnterSends(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.person();
    String chat = anna.startsConversationWith(ben);
    Window window = windows.of(anna, company);
    window.opens(Company.nameOf(ben));
    window.writes("first");
    window.presses("Shift+Enter");
    window.writes("second");
    assertThat(window.messages().getByRole(AriaRole.ARTICLE)).hasCount(0);
    window.presses("Enter");
    ben.hears(chat, "first\nsecond");
    assertThat(window.messages().getByText("first\nsecond")).isVisible();
  }

  @Test
  void blankTextIsNotSent(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.person();
    String chat = anna.startsConversationWith(ben);
    Window window = windows.of(anna, company);
    window.opens(Company.nameOf(ben));
    window.writes("   ");
    window.presses("Enter");
    window.everything().button("Send").click();
    window.says("something");
    assertEquals(List.of("something"), ben.texts(chat));
  }

  @Test
  void aSmileyOfTheListIsPutWhereOneWrites(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.person();
    String chat = anna.startsConversationWith(ben);
    Window window = windows.of(anna, company);
    window.opens(Company.nameOf(ben));
    window.writes("Fine!");
    for (int i = 0; i < "!".length(); i++) {
      window.presses("ArrowLeft");
    }
    Locator button = window.everything().button("Smileys");
    button.click();
    window.everything().button("thumbs up").click();
    assertThat(window.everything().button("thumbs up")).hasCount(0);
    assertThat(window.box()).isFocused();
    window.presses("Enter");
    ben.hears(chat, "Fine👍!");
  }

  @Test
  void codesOfSmileysAreShownAsEmojiAndStoredAsTyped(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.person();
    String chat = anna.startsConversationWith(ben);
    Window window = windows.of(ben, company);
    window.opens(Company.nameOf(anna));
    anna.says(chat, "Good :-) or 10:05 and C:Dir :D.");
    assertThat(window.messages().getByText("Good 🙂 or 10:05 and C:Dir 😀.")).isVisible();
    assertThat(window.messages().getByTitle(":-)")).hasText("🙂");
    assertEquals(List.of("Good :-) or 10:05 and C:Dir :D."), ben.texts(chat));
  }
}
