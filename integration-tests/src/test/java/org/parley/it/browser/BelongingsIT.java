package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpClient;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Person;
import org.parley.it.client.Rest;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;

/// What somebody has begun in a tab stays theirs when the sign-in ends by itself.
@ExtendWith({SharedCompany.class, Chromium.class})
class BelongingsIT {

  @Test
  void whatWasNotSentGoesOutWhenTheSamePersonSignsInAgain(Company company, Windows windows) {
    windows.toleratingALostConnection();
    Person anna = company.person();
    Person ben = company.person();
    String chat = anna.startsConversationWith(ben);
    try (var cable = new Cable(company.node().uri())) {
      Window window = leavesUnsent(company, windows, cable, anna, ben);
      window.signsIn(anna);
      window.opens(Company.nameOf(ben));
      ben.hears(chat, "not sent yet");
      window.hears("not sent yet");
      assertThat(window.box()).hasValue("a draft");
      assertEquals(List.of("not sent yet"), ben.texts(chat));
    }
  }

  @Test
  void nobodyElseFindsOrSendsWhatWasNotSent(Company company, Windows windows) {
    windows.toleratingALostConnection();
    Person anna = company.person();
    Person ben = company.person();
    Person clara = company.person();
    String chat = anna.startsConversationWith(ben);
    String others = clara.startsConversationWith(ben);
    try (var cable = new Cable(company.node().uri())) {
      Window window = leavesUnsent(company, windows, cable, anna, ben);
      window.signsIn(clara);
      window.opens(Company.nameOf(ben));
      assertThat(window.box()).hasValue("");
      window.says("by Clara");
      ben.hears(others, "by Clara");
      assertEquals(List.of(), ben.texts(chat));
      assertEquals(List.of("by Clara"), ben.texts(others));
    }
  }

  /// Anna writes while she is cut off, and her sign-in has ended when she is back.
  private static Window leavesUnsent(
      Company company, Windows windows, Cable cable, Person anna, Person ben) {
    Window window = windows.open(cable.uri(), Windows.english()).signsIn(anna);
    window.opens(Company.nameOf(ben));
    cable.cut();
    assertThat(window.page().getByText("No connection")).isVisible();
    window.says("not sent yet");
    window.writes("a draft");
    var token =
        (String)
            window.page().evaluate("() => JSON.parse(sessionStorage['parley.signed-in']).token");
    assertEquals(
        204, new Rest(HttpClient.newHttpClient(), company.node().uri()).signOut(token).status());
    cable.mend();
    window.isSignedOut();
    return window;
  }
}
