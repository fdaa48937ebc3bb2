package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;

/// Leads a German reader through the views with the longest words.
record GermanTour(Window window, Look look) {

  void everything() {
    Named page = window.everything();
    page.list("Unterhaltungen").getByText("Urlaubsvertretung").click();
    assertThat(window.page().getByText("Neue Nachrichten")).isVisible();
    look.at("german-group", window);
    settings();
  }

  private void settings() {
    window.page().goBack();
    window.takesOfOneself("Einstellungen");
    assertThat(window.everything().dialog("Einstellungen")).isVisible();
    look.at("german-settings", window);
    window.presses("Escape");
    presence();
    picker();
  }

  private void presence() {
    Named page = window.everything();
    window.takesOfOneself("Notiz, Ort, bis…");
    page.choice("Gilt").selectOption("date");
    look.at("german-presence", window);
    page.choice("Gilt").selectOption("today");
    page.choice("Zustand").selectOption("APPEAR_OFFLINE");
    page.button("Übernehmen").click();
    window.isShownAs("Als offline erscheinen");
    window.opensOwnMenu();
    assertThat(page.menuItem("Zurück zu automatisch")).isVisible();
    look.at("german-own-menu", window);
    window.presses("Escape");
    page.of(AriaRole.SEARCHBOX, "Suchen").fill("Thomas");
    page.list("Personen").getByRole(AriaRole.BUTTON).first().click();
    page.button("Stufe…").click();
    assertThat(page.of(AriaRole.RADIO, "Geschäftlich")).isVisible();
    look.at("german-level", window);
    window.presses("Escape");
    page.button("Suche leeren").click();
  }

  private void picker() {
    window.everything().button("Neuer Chat").click();
    window.everything().textbox("Personen suchen").fill("Vertrieb");
    assertThat(window.page().getByText("Niemand gefunden.")).isVisible();
    window.everything().textbox("Personen suchen").fill("Engineering");
    assertThat(window.page().getByRole(AriaRole.CHECKBOX).nth(3)).isVisible();
    look.at("german-picker", window);
  }
}
