package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.parley.it.client.Person;

/// Leads through every view that a person can come to after having signed in.
final class Tour {

  private final Window window;
  private final Shape shape;
  private final Look look;

  Tour(Window window, Shape shape, Look look) {
    this.window = window;
    this.shape = shape;
    this.look = look;
  }

  void list() {
    assertThat(window.chat("before noon").getByLabel("3 unread messages")).isVisible();
    new Contacts(window).showSomebody("Available");
    look.at("list", window);
  }

  void pairAndSmileys() {
    window.opens("Ayşe Yılmaz");
    window.hears("I will, right after lunch 😀");
    look.at("pair", window);
    window.everything().button("Smileys").click();
    assertThat(window.everything().button("thumbs up")).isVisible();
    look.at("smileys", window);
    window.presses("Escape");
    backToTheList();
  }

  void groupAndItsMenus(Person moderator) {
    window.opens(Talk.FAIR);
    assertThat(window.messages().getByText("New messages")).isVisible();
    look.at("group", window);
    new Named(window.messages()).of(AriaRole.LINK, "\\\\files\\fair\\hall-9.pdf").click();
    assertThat(window.everything().dialog("Open this link?")).isVisible();
    look.at("link", window);
    window.presses("Escape");
    window.participants().areShown().include(moderator);
    look.at("participants", window);
    Named page = window.everything();
    page.button("Sabine Groß: menu").click();
    assertThat(page.menuItem("Dismiss as moderator")).isVisible();
    look.at("menu", window);
    page.menuItem("Remove").click();
    assertThat(page.dialog("Remove")).isVisible();
    look.at("question", window);
    window.presses("Escape");
    if (shape.isPhone()) {
      page.button("Close").click();
    }
    backToTheList();
  }

  void searchAndCard() {
    window.searches("Hannover");
    assertThat(window.chat(Talk.FAIR)).isVisible();
    window.searches("Thomas");
    Locator thomas = window.everything().list("People").getByRole(AriaRole.BUTTON).first();
    assertThat(thomas).containsText("Thomas Lehmann");
    assertThat(window.everything().list("Messages")).containsText("is the plan final?");
    look.at("search", window);
    thomas.click();
    assertThat(window.everything().dialog("Contact card")).containsText("+49");
    look.at("card", window);
    window.presses("Escape");
    window.everything().button("Clear the search").click();
  }

  void picker() {
    window.everything().button("New chat").click();
    var picker = new Picker(window);
    picker.chooses("Priya Raman");
    picker.chooses("Jürgen Müller");
    window.everything().textbox("Search people").fill("support");
    assertThat(window.everything().list("Found").getByRole(AriaRole.LISTITEM).nth(3)).isVisible();
    look.at("picker", window);
    window.presses("Escape");
  }

  void settings() {
    window.takesOfOneself("Settings");
    assertThat(window.everything().dialog("Settings")).isVisible();
    look.at("settings", window);
    window.presses("Escape");
  }

  void presence() {
    Named page = window.everything();
    window.takesOfOneself("Note, place, until…");
    page.choice("Holds").selectOption("date");
    look.at("presence", window);
    page.textbox("Note").fill("At the customer's until the afternoon");
    page.choice("Holds").selectOption("hour");
    page.choice("State").selectOption("DO_NOT_DISTURB");
    page.button("Apply").click();
    window.isShownAs("Do not disturb");
    window.opensOwnMenu();
    assertThat(page.menuItem("Back to automatic")).isVisible();
    look.at("own-menu", window);
    page.menuItem("Back to automatic").click();
    window.isShownAs("Available");
    window.takesOfOneself("My card");
    assertThat(page.textbox("Job title")).isVisible();
    look.at("own-card", window);
    window.presses("Escape");
    window.takesOfOneself("Requests and levels");
    assertThat(page.dialog("Requests and levels")).isVisible();
    look.at("no-requests", window);
    window.presses("Escape");
  }

  void offline(Cable cable) {
    window.opens("Ayşe Yılmaz");
    cable.cut();
    assertThat(window.page().getByText("No connection.")).isVisible();
    window.writes("He was very friendly, we meet on Friday.");
    window.everything().button("Send").click();
    window.sees("He was very friendly, we meet on Friday.", "sending…");
    look.at("offline", window);
  }

  private void backToTheList() {
    if (shape.isPhone()) {
      window.everything().button("Back").click();
    }
  }
}
