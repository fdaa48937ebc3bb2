package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Person;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;

@ExtendWith({SharedCompany.class, Chromium.class})
class LanguageIT {

  @Test
  void aGermanBrowserGetsAGermanPage(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.absent();
    String chat = anna.startsConversationWith(ben);
    Window window = windows.open(company.node().uri(), Windows.english().setLocale("de-DE"));
    window.enters(ben, "Adresse", "Passwort", "Anmelden");
    anna.says(chat, "Guten Tag");
    Named page = window.everything();
    page.list("Unterhaltungen").getByText("Guten Tag").click();
    assertThat(page.textbox("Nachricht")).isVisible();
    assertThat(page.button("Neuer Chat")).isVisible();
    assertThat(window.page().getByText("Heute")).isVisible();
    assertThat(window.page().getByText("hat die Unterhaltung begonnen")).isVisible();
    assertThat(window.page().locator("html")).hasAttribute("lang", "de");
  }

  @Test
  void theLanguageCanBeChosenAndStays(Company company, Windows windows) {
    Person anna = company.absent();
    Window window = windows.of(anna, company);
    window.takesOfOneself("Settings");
    window.everything().choice("Language").selectOption("Deutsch");
    assertThat(window.everything().button("Neuer Chat")).isVisible();
    window.page().reload();
    assertThat(window.everything().button("Neuer Chat")).isVisible();
    assertThat(window.page().locator("html")).hasAttribute("lang", "de");
  }
}
