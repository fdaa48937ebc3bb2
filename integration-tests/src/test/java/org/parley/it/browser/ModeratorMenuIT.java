package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Person;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;

@ExtendWith({SharedCompany.class, Chromium.class})
class ModeratorMenuIT {

  @Test
  void aModeratorAddsPeopleWhoSeeWhatIsSaidFromNowOnOrAllOfIt(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.person();
    Person carla = company.person();
    Person dave = company.person();
    String chat = anna.startsConversationWith(ben, company.absent());
    anna.says(chat, "before");
    Window window = windows.of(anna, company);
    window.opens("before");
    Participants participants = window.participants().areShown();
    Picker first = participants.add();
    first.chooses(Company.nameOf(carla));
    first.confirms("Add");
    participants.include(carla);
    Picker second = participants.add();
    second.chooses(Company.nameOf(dave));
    second.lets("all that you see");
    second.confirms("Add");
    participants.include(dave);
    window.says("after");
    carla.hears(chat, "after");
    assertEquals(List.of("after"), carla.texts(chat));
    assertEquals(List.of("before", "after"), dave.texts(chat));
    window.seesNote(Company.nameOf(anna) + " added " + Company.nameOf(dave));
  }

  @Test
  void whoIsAppointedSeesTheModeratorsMenuUntilDismissed(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.absent();
    Person carla = company.absent();
    anna.startsConversationWith(ben, carla);
    Window annas = windows.of(anna, company);
    Window bens = windows.of(ben, company);
    annas.opens(Company.nameOf(ben));
    bens.opens(Company.nameOf(anna));
    Participants seenByAnna = annas.participants().areShown();
    Participants seenByBen = bens.participants().areShown();
    bens.everything().button(Company.nameOf(carla) + ": menu").click();
    assertThat(bens.everything().menuItem("Remove")).hasCount(0);
    bens.presses("Escape");
    seenByAnna.take(ben, "Make moderator");
    seenByAnna.showAsModerator(ben);
    seenByBen.showAsModerator(ben);
    seenByBen.take(carla, "Make moderator");
    seenByAnna.showAsModerator(carla);
    seenByAnna.take(ben, "Dismiss as moderator");
    seenByBen.showAsNoModerator(ben);
    bens.seesNote(Company.nameOf(ben) + " is no longer a moderator");
  }

  @Test
  void whoIsRemovedIsToldSoAndCannotWriteAnyMore(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.absent();
    String chat = anna.startsConversationWith(ben, company.absent());
    anna.says(chat, "hello all");
    Window annas = windows.of(anna, company);
    Window bens = windows.of(ben, company);
    annas.opens("hello all");
    bens.opens("hello all");
    annas.participants().areShown().take(ben, "Remove");
    new Named(annas.everything().dialog("Remove")).button("Remove").click();
    annas.participants().doNotInclude(ben);
    assertThat(bens.page().getByText("You are no longer in this chat.")).isVisible();
    assertThat(bens.box()).hasCount(0);
    bens.hears("hello all");
  }

  @Test
  void theRightButtonOpensTheMenuOfAParticipant(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.absent();
    anna.startsConversationWith(ben, company.absent());
    Window window = windows.of(anna, company);
    window.opens(Company.nameOf(ben));
    window.participants().areShown().openMenuByRightClick(ben);
    assertThat(window.everything().menuItem("Contact card")).isVisible();
    assertThat(window.everything().menuItem("Remove")).isVisible();
    window.everything().menuItem("Contact card").click();
    assertThat(window.everything().dialog("Contact card")).containsText(ben.address());
  }

  @Test
  void aModeratorRenamesTheConversationForEverybody(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.absent();
    String chat = anna.startsConversationWith(ben, company.absent());
    anna.says(chat, "hello all");
    Window annas = windows.of(anna, company);
    Window bens = windows.of(ben, company);
    annas.opens("hello all");
    bens.opens("hello all");
    annas.takesOfConversation("Rename");
    annas.everything().textbox("Title").fill("Summer fair");
    annas.presses("Enter");
    assertThat(annas.heading("Summer fair")).isVisible();
    assertThat(bens.heading("Summer fair")).isVisible();
    bens.seesNote(Company.nameOf(anna) + " named the conversation “Summer fair”");
  }

  @Test
  void whoLeavesKeepsWhatWasSaidAndTheOthersAreTold(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.absent();
    String chat = anna.startsConversationWith(ben, company.absent());
    anna.says(chat, "hello all");
    Window annas = windows.of(anna, company);
    Window bens = windows.of(ben, company);
    annas.opens("hello all");
    bens.opens("hello all");
    bens.takesOfConversation("Leave");
    new Named(bens.everything().dialog("Leave")).button("Leave").click();
    assertThat(bens.page().getByText("You are no longer in this chat.")).isVisible();
    bens.hears("hello all");
    annas.seesNote(Company.nameOf(ben) + " left");
  }

  @Test
  void addingToAChatOfTwoStartsAGroupWithoutWhatTheTwoHaveSaid(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.person();
    Person carla = company.person();
    String pair = anna.startsConversationWith(ben);
    anna.says(pair, "between us");
    Window window = windows.of(anna, company);
    window.opens("between us");
    Picker picker = window.participants().areShown().add();
    picker.chooses(Company.nameOf(carla));
    picker.confirms("Add");
    window.seesNote("which continues the chat with " + Company.nameOf(ben));
    window.says("all three");
    assertThat(window.message("between us")).hasCount(0);
    String group = carla.conversations().getFirst().conversation();
    assertEquals(List.of("all three"), carla.texts(group));
  }
}
