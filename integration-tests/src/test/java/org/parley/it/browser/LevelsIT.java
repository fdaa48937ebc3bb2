package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Commands;
import org.parley.it.client.Person;
import org.parley.it.node.Company;

/// People who may do nothing to each other ask for levels and give them.
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LevelsIT {

  private Strangers strangers;
  private Company company;

  @BeforeAll
  void start() {
    strangers = Strangers.of("levels", 40);
    company = strangers.company();
  }

  @AfterAll
  void stop() {
    strangers.close();
  }

  @Test
  void twoRequestsAreAnsweredAtOnceAndThenOneChats(Windows windows) {
    Person anna = company.absent();
    Person ben = company.person();
    Person carla = company.absent();
    Person dora = company.person();
    Window annas = windows.of(anna, company);
    Window phone = windows.of(anna, company);
    Window carlas = windows.of(carla, company);
    Named card = new Contacts(carlas).opensCardOf(anna);
    Contacts.isGreyed(card.button("Chat"), needsPublic(anna));
    card.button("Send request").click();
    assertThat(card.place()).containsText("A request was sent to " + Company.nameOf(anna) + ".");
    new Keyboard(carlas).hasFocus();
    ben.does(Commands.watch(anna));
    dora.does(Commands.watch(anna));

    var inbox = new Requests(phone);
    inbox.count(3);
    new Requests(annas).count(3);
    inbox.opens();
    inbox.chooses(ben, carla);
    inbox.levelIs("Team");
    inbox.presses("Apply");
    inbox.doesNotList(ben, carla);
    inbox.lists(dora);
    assertThat(inbox.given(ben)).hasValue("TEAM");
    new Keyboard(phone).hasFocus();
    new Requests(annas).count(1);

    Contacts.isNotGreyed(card.button("Chat"));
    assertThat(card.place()).not().containsText(needsPublic(anna));
    card.button("Chat").click();
    carlas.says("thank you");
    annas.opens(Company.nameOf(carla));
    annas.hears("thank you");
    inbox.chooses(dora);
    inbox.presses("Delete");
    new Requests(annas).areGone();
    dora.does(Commands.watch(anna));
    new Requests(annas).count(1);
  }

  @Test
  void whoIsBlockedMayDoNothingUntilThatIsWithdrawn(Windows windows) {
    Person anna = company.absent();
    Person ben = company.person();
    Window annas = windows.of(anna, company);
    ben.does(Commands.grant("PUBLIC", anna));
    annas.startsChatWith(ben);
    annas.says("hello");
    ben.does(Commands.watch(anna));
    new Requests(annas).count(1);
    annas.participants().areShown().openMenuByRightClick(ben);
    annas.everything().menuItem("Level…").click();
    String title = "Level for " + Company.nameOf(ben);
    Named dialog = new Named(annas.everything().dialog(title));
    assertThat(dialog.place()).containsText("Also your mobile phone, note and place");
    dialog.button("Block").click();
    Named question = new Named(annas.everything().dialog("Block"));
    assertThat(question.place()).containsText("Block " + Company.nameOf(ben) + "?");
    question.button("Block").click();
    new Requests(annas).areGone();
    new Keyboard(annas).hasFocus();
    ben.does(Commands.watch(anna));
    annas.takesOfOneself("Requests and levels");
    var inbox = new Requests(annas);
    assertThat(inbox.given(ben)).hasValue("BLOCKED");
    inbox.withdrawsFrom(ben);
    assertThat(inbox.given(ben)).hasCount(0);
    new Keyboard(annas).hasFocus();
    annas.presses("Escape");
    ben.does(Commands.watch(anna));
    new Requests(annas).count(1);
  }

  @Test
  void whoCannotBeAddedIsNamedAndCanBeAsked(Windows windows) {
    Person anna = company.absent();
    Person ben = company.person();
    Person carla = company.absent();
    ben.does(Commands.grant("BUSINESS", anna));
    Window annas = windows.of(anna, company);
    annas.everything().button("New chat").click();
    var picker = new Picker(annas);
    picker.chooses(Company.nameOf(ben));
    picker.chooses(Company.nameOf(carla));
    Named dialog = new Named(annas.everything().dialog("New chat"));
    Contacts.isGreyed(dialog.button("Start chat"), needsPublic(carla));
    dialog.button("Send request").click();
    assertThat(dialog.place()).containsText("A request was sent to " + Company.nameOf(carla));
    Window carlas = windows.of(carla, company);
    new Requests(carlas).count(1);
    carla.does(Commands.grant("PUBLIC", anna));
    Contacts.isNotGreyed(dialog.button("Start chat"));
    dialog.button("Start chat").click();
    annas.says("all three");
    carlas.opens("all three");
  }

  @Test
  void aMessageThatIsRefusedOffersTheRequest(Windows windows) {
    Person anna = company.absent();
    Person ben = company.person();
    ben.does(Commands.grant("PUBLIC", anna));
    Window annas = windows.of(anna, company);
    annas.startsChatWith(ben);
    ben.does(Commands.grant("BLOCKED", anna));
    new Contacts(annas).showNothingOf(ben);
    annas.says("hello?");
    annas.everything().button("Send request…").click();
    Named dialog = new Named(annas.everything().dialog("That was not done"));
    assertThat(dialog.place()).containsText(needsPublic(ben));
    dialog.button("Send request").click();
    assertThat(dialog.place()).containsText("A request was sent to " + Company.nameOf(ben));
  }

  @Test
  void whatTheAdministratorGivesCannotBeLowered(Windows windows) {
    Person anna = company.absent();
    Person ben = company.person();
    anna.does(Commands.grant("PERSONAL", ben));
    ben.does(Commands.grant("PUBLIC", anna));
    Window annas = windows.of(anna, company);
    Named card = new Contacts(annas).opensCardOf(ben);
    assertThat(card.place()).containsText("Personal");
    strangers.forEverybody("{\"level\":\"BUSINESS\"}");
    try {
      assertThat(card.button("Level…")).isVisible();
      card.button("Level…").click();
      Named dialog = new Named(annas.everything().dialog("Level for " + Company.nameOf(ben)));
      assertThat(dialog.of(AriaRole.RADIO, "Personal")).isChecked();
      assertThat(dialog.of(AriaRole.RADIO, "Public")).isDisabled();
      String why = "Your administrator gives at least Business.";
      assertThat(dialog.place().getByText(why)).isVisible();
      Contacts.isGreyed(dialog.button("Block"), why);
      dialog.of(AriaRole.RADIO, "No level of your own").check();
      dialog.button("Apply").click();
      Named again = new Contacts(annas).opensCardOf(ben);
      assertThat(again.place()).containsText("Business (by your administrator)");
    } finally {
      strangers.forEverybody("{\"level\":\"BLOCKED\"}");
    }
  }

  @Test
  void whatTheAdministratorTurnsOffIsGreyedAtOnceWithTheReason(Windows windows) {
    Person anna = company.absent();
    Person ben = company.person();
    ben.does(Commands.grant("TEAM", anna));
    Window annas = windows.of(anna, company);
    annas.startsChatWith(ben);
    var contacts = new Contacts(annas);
    contacts.show(ben, "Available");
    Locator start = annas.everything().button("New chat");
    try {
      strangers.forEverybody("{\"chat\":false,\"presence\":false,\"grants\":false}");
      String off = "Your administrator has switched chat off.";
      Contacts.isGreyed(start, off);
      assertThat(annas.box()).hasCount(0);
      assertThat(annas.page().getByText(off)).isVisible();
      contacts.showNothingOf(ben);
      annas.participants().areShown().openMenuByRightClick(ben);
      Contacts.isGreyed(
          annas.everything().menuItem("Level…"),
          "Your administrator has switched off that people give each other levels.");
      Contacts.isGreyed(
          annas.everything().menuItem("Set presence…"),
          "Your administrator has switched presence off.");
    } finally {
      strangers.forEverybody("{\"chat\":true,\"presence\":true,\"grants\":true}");
    }
    annas.presses("Escape");
    Contacts.isNotGreyed(start);
    annas.says("here again");
    contacts.show(ben, "Available");
    strangers.forEverybody("{\"rights\":[]}");
    Contacts.isGreyed(start, "You lack the right to chat: your administrator can give it.");
    annas.opensOwnMenu();
    Contacts.isGreyed(
        annas.everything().menuItem("My card"),
        "You lack the right to change your card: your administrator can give it.");
    annas.presses("Escape");
    strangers.forEverybody("{\"rights\":[\"CHAT\",\"PROFILE\"]}");
    Contacts.isNotGreyed(start);
  }

  private static String needsPublic(Person who) {
    return "To chat you need at least the level Public from " + Company.nameOf(who) + ".";
  }
}
