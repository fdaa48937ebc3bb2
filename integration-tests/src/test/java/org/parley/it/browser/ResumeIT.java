package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Person;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;

@ExtendWith({SharedCompany.class, Chromium.class})
class ResumeIT {

  private static final String OFFLINE = "No connection. What you write is sent when it is back.";

  @Test
  void aNodeKilledInMidTypingLosesNothingAndDoublesNothing(Windows windows) {
    windows.toleratingALostConnection();
    try (var company = Company.of("resume", 3)) {
      Person anna = company.person();
      Person ben = company.person();
      String chat = anna.startsConversationWith(ben);
      String later = anna.startsConversationWith(company.absent());
      anna.says(later, "another chat");
      Window annas = windows.of(anna, company);
      Window bens = windows.of(ben, company);
      annas.opens(Company.nameOf(ben));
      bens.opens(Company.nameOf(anna));
      annas.says("before");
      bens.hears("before");
      annas.writes("half a sen");
      company.node().kill();
      ben.goesOffline();
      isOffline(annas);
      annas.writes("tence");
      annas.presses("Enter");
      annas.says("and one more");
      annas.sees("and one more", "sending…");
      annas.writes("a draft");

      try (var _ = company.node().startAgain()) {
        annas.sees("half a sentence", "Read");
        annas.sees("and one more", "Read");
        assertThat(annas.page().getByText(OFFLINE)).hasCount(0);
        bens.hears("half a sentence");
        bens.says("all here");
        annas.hears("all here");
        List<String> texts = List.of("before", "half a sentence", "and one more", "all here");
        assertEquals(texts, ben.texts(chat));
        showsExactly(annas, texts);
        showsExactly(bens, texts);
        assertThat(annas.box()).hasValue("a draft");
      }
    }
  }

  private static void isOffline(Window window) {
    assertThat(window.page().getByText(OFFLINE)).isVisible();
  }

  private static void showsExactly(Window window, List<String> texts) {
    Locator messages = window.messages().getByRole(AriaRole.ARTICLE);
    assertThat(messages).hasCount(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      assertThat(messages.nth(i)).containsText(texts.get(i));
    }
  }

  @Test
  void whatIsWrittenWhileCutOffIsSentOnceWhenTheConnectionIsBack(Company company, Windows windows) {
    windows.toleratingALostConnection();
    Person anna = company.person();
    Person ben = company.person();
    String chat = anna.startsConversationWith(ben);
    try (var cable = new Cable(company.node().uri())) {
      Window window = windows.open(cable.uri(), Windows.english()).signsIn(anna);
      window.opens(Company.nameOf(ben));
      cable.cut();
      isOffline(window);
      window.says("into the void");
      window.sees("into the void", "sending…");
      ben.says(chat, "meanwhile");
      cable.mend();
      window.hears("meanwhile");
      ben.hears(chat, "into the void");
      showsExactly(window, List.of("meanwhile", "into the void"));
      assertEquals(List.of("meanwhile", "into the void"), ben.texts(chat));
    }
  }

  @Test
  void aReloadWhileCutOffKeepsWhatWasNotSent(Company company, Windows windows) {
    windows.toleratingALostConnection();
    Person anna = company.person();
    Person ben = company.person();
    String chat = anna.startsConversationWith(ben);
    try (var cable = new Cable(company.node().uri())) {
      Window window = windows.open(cable.uri(), Windows.english()).signsIn(anna);
      window.opens(Company.nameOf(ben));
      cable.cut();
      isOffline(window);
      window.says("one");
      window.says("two");
      assertThrows(PlaywrightException.class, window.page()::reload);
      window.page().waitForURL("chrome-error://chromewebdata/");
      cable.mend();
      window.reloads();
      window.opens(Company.nameOf(ben));
      window.sees("two", "Delivered");
      ben.hears(chat, "two");
      showsExactly(window, List.of("one", "two"));
      assertEquals(List.of("one", "two"), ben.texts(chat));
    }
  }

  @Test
  void aMessageWhoseAnswerWasLostIsSentAgainButStandsThereOnce(Company company, Windows windows) {
    windows.toleratingALostConnection();
    Person anna = company.person();
    Person ben = company.person();
    String chat = anna.startsConversationWith(ben);
    try (var cable = new Cable(company.node().uri())) {
      Window window = windows.open(cable.uri(), Windows.english()).signsIn(anna);
      window.opens(Company.nameOf(ben));
      cable.losesAnswers();
      window.says("only once");
      ben.hears(chat, "only once");
      window.sees("only once", "sending…");
      cable.cut();
      isOffline(window);
      window.says("and this");
      cable.mend();
      window.sees("and this", "Delivered");
      showsExactly(window, List.of("only once", "and this"));
      assertEquals(List.of("only once", "and this"), ben.texts(chat));
    }
  }

  @Test
  void aComputerThatGoesOfflineSaysSoAtOnce(Company company, Windows windows) {
    windows.toleratingALostConnection();
    Person anna = company.person();
    Person ben = company.person();
    String chat = anna.startsConversationWith(ben);
    Window window = windows.of(anna, company);
    window.opens(Company.nameOf(ben));
    window.page().context().setOffline(true);
    isOffline(window);
    window.page().context().setOffline(false);
    ben.says(chat, "welcome back");
    window.hears("welcome back");
    assertThat(window.page().getByText(OFFLINE)).hasCount(0);
  }
}
