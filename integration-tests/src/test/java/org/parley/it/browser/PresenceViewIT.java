package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Commands;
import org.parley.it.client.Person;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;

@ExtendWith({SharedCompany.class, Chromium.class})
class PresenceViewIT {

  @Test
  void oneSeesHowTheOtherCanBeReachedAndTheirNote(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.absent();
    anna.startsConversationWith(ben);
    Window annas = windows.of(anna, company);
    var contacts = new Contacts(annas);
    contacts.show(ben, "Offline");
    Window bens = windows.of(ben, company);
    contacts.show(ben, "Available");
    bens.is("Busy");
    contacts.show(ben, "Busy");
    ben.does(
        Commands.setPresence("AWAY")
            .put("reason", "HOME_OFFICE")
            .put("note", "Writing the offer")
            .put("place", "Hamburg"));
    contacts.show(ben, "Away · Home office");
    annas.opens(Company.nameOf(ben));
    annas.everything().button(ben.address()).click();
    assertThat(contacts.card(ben).place()).containsText("Away · Home office");
    assertThat(contacts.card(ben).place()).containsText("Business");
  }

  @Test
  void theNoteIsSeenByWhoIsGivenTeam(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.person();
    anna.startsConversationWith(ben);
    ben.does(Commands.setPresence("AWAY").put("note", "Back at noon").put("place", "Hamburg"));
    Window annas = windows.of(anna, company);
    annas.opens(Company.nameOf(ben));
    var contacts = new Contacts(annas);
    annas.everything().button(ben.address()).click();
    Named card = contacts.card(ben);
    assertThat(card.place()).containsText("Away");
    Contacts.isGreyed(
        card.button("Set presence…"),
        "To set it you need at least the level Team from " + Company.nameOf(ben) + ".");
    ben.does(Commands.grant("TEAM", anna));
    assertThat(card.place()).containsText("Back at noon");
    assertThat(card.place()).containsText("Place: Hamburg");
    contacts.show(ben, "Away · Hamburg · Back at noon");
    Contacts.isNotGreyed(card.button("Set presence…"));
    card.button("Set presence…").click();
    Named dialog = new Named(annas.everything().dialog("Presence of " + Company.nameOf(ben)));
    dialog.choice("State").selectOption("BUSY");
    dialog.textbox("Note").fill("In the workshop");
    dialog.button("Apply").click();
    contacts.show(ben, "Busy · Hamburg · In the workshop");
  }

  @Test
  void whatOneChoosesIsShownOnAllDevicesUntilItIsReset(Company company, Windows windows) {
    Person anna = company.absent();
    Window desk = windows.of(anna, company);
    Window phone = windows.of(anna, company);
    desk.is("Do not disturb");
    phone.isShownAs("Do not disturb");
    anna.does(Commands.setPresence("BUSY"));
    desk.isShownAs("Busy");
    phone.takesOfOneself("Note, place, until…");
    Named dialog = new Named(phone.everything().dialog("My presence"));
    assertThat(dialog.choice("State")).hasValue("BUSY");
    dialog.choice("Reason").selectOption("VACATION");
    dialog.textbox("Note").fill("Back on Monday");
    dialog.choice("Holds").selectOption("hour");
    dialog.button("Apply").click();
    desk.isShownAs("Busy · Vacation · until ");
    desk.is("Appear offline");
    phone.isShownAs("Appear offline");
    desk.takesOfOneself("Back to automatic");
    phone.isShownAs("Available");
  }

  @Test
  void whoUsesNoKeyboardAndNoMouseForAWhileIsInactive(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.absent();
    anna.startsConversationWith(ben);
    var contacts = new Contacts(windows.of(anna, company));
    Window bens = windows.open(company.node().uri(), Windows.english());
    bens.page().clock().install();
    bens.page().reload();
    bens.signsIn(ben);
    contacts.show(ben, "Available");
    bens.page().clock().fastForward("04:00");
    bens.page().mouse().move(10, 10);
    bens.page().clock().fastForward("04:00");
    bens.isShownAs("Available");
    bens.page().clock().fastForward("01:01");
    contacts.show(ben, "Inactive");
    bens.isShownAs("Inactive");
    bens.page().mouse().move(20, 20);
    contacts.show(ben, "Available");
    bens.takesOfOneself("Settings");
    bens.page().getByLabel("Inactive after minutes").fill("1");
    bens.presses("Enter");
    bens.presses("Escape");
    bens.page().clock().fastForward("01:01");
    contacts.show(ben, "Inactive");
  }

  @Test
  void oneTabInUseIsEnoughForAllOfABrowser(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.absent();
    anna.startsConversationWith(ben);
    var contacts = new Contacts(windows.of(anna, company));
    Window first = windows.open(company.node().uri(), Windows.english());
    first.page().context().clock().install();
    first.page().reload();
    first.signsIn(ben);
    Window second = first.opensAnotherTab().isSignedIn();
    second.page().context().clock().fastForward("05:01");
    contacts.show(ben, "Inactive");
    second.page().mouse().move(10, 10);
    contacts.show(ben, "Available");
    second.page().close();
    first.isShownAs("Available");
    contacts.show(ben, "Available");
  }

  @Test
  void signsComeBackWithTheConnection(Company company, Windows windows) {
    windows.toleratingALostConnection();
    Person anna = company.person();
    Person ben = company.person();
    anna.startsConversationWith(ben);
    try (var cable = new Cable(company.node().uri())) {
      Window annas = windows.open(cable.uri(), Windows.english()).signsIn(anna);
      var contacts = new Contacts(annas);
      contacts.show(ben, "Available");
      cable.cut();
      assertThat(annas.page().getByText("No connection.")).isVisible();
      ben.does(Commands.setPresence("BUSY"));
      cable.mend();
      contacts.show(ben, "Busy");
      ben.does(Commands.setPresence("AWAY"));
      contacts.show(ben, "Away");
    }
  }
}
