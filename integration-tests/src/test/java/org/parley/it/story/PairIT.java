package org.parley.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Commands;
import org.parley.it.client.Entry;
import org.parley.it.client.Eventually;
import org.parley.it.client.Person;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;

@ExtendWith(SharedCompany.class)
class PairIT {

  @Test
  void twoPeopleChat(Company company) {
    Person anna = company.person();
    Person ben = company.person();
    String chat = anna.startsConversationWith(ben);
    anna.says(chat, "hi");
    ben.hears(chat, "hi");
    ben.says(chat, "hi yourself");
    anna.hears(chat, "hi yourself");
    assertEquals(List.of("hi", "hi yourself"), ben.texts(chat));
  }

  @Test
  void aPairHasOneConversationWhoeverStartsIt(Company company) {
    Person anna = company.person();
    Person ben = company.person();
    String chat = anna.startsConversationWith(ben);
    assertEquals(chat, ben.startsConversationWith(anna));
    assertEquals(chat, anna.startsConversationWith(ben));
    assertEquals(1, starts(anna, chat));
    assertFalse(anna.listed(chat).orElseThrow().isGroup());
  }

  @Test
  void aPairHasOneConversationWhenBothStartItAtOnce(Company company) {
    for (int i = 0; i < 10; i++) {
      Person anna = company.person();
      Person ben = company.person();
      var annas = anna.device();
      var bens = ben.device();
      var one = annas.send(Commands.startConversation(List.of(ben), Commands.newClientId()));
      var two = bens.send(Commands.startConversation(List.of(anna), Commands.newClientId()));
      String chat = one.join().ok().get("conversation").asString();
      assertEquals(chat, two.join().ok().get("conversation").asString());
      assertEquals(1, starts(anna, chat));
      assertEquals(1, starts(ben, chat));
    }
  }

  private static long starts(Person who, String chat) {
    return who.readsAll(chat).stream().filter(entry -> entry.kind().equals("Started")).count();
  }

  @Test
  void aPairHasNoModeratorsNoTitleAndNobodyCanBeRemoved(Company company) {
    Person anna = company.person();
    Person ben = company.person();
    String chat = anna.startsConversationWith(ben);
    anna.tries(Commands.rename(chat, "Us")).isRefusedAs("NOT_IN_A_PAIR");
    anna.tries(Commands.remove(chat, ben)).isRefusedAs("NOT_IN_A_PAIR");
    anna.tries(Commands.appoint(chat, ben)).isRefusedAs("NOT_IN_A_PAIR");
    anna.tries(Commands.dismiss(chat, anna)).isRefusedAs("NOT_IN_A_PAIR");
    assertEquals(Set.of(), anna.listed(chat).orElseThrow().moderators());
  }

  @Test
  void aPairLeftIsOnlyHiddenAndComesBackWithTheNextMessage(Company company) {
    Person anna = company.person();
    Person ben = company.person();
    String chat = anna.startsConversationWith(ben);
    anna.says(chat, "before");
    anna.does(Commands.leave(chat));
    assertTrue(anna.listed(chat).isEmpty());
    assertTrue(ben.listed(chat).isPresent());
    ben.says(chat, "still there?");
    anna.hears(chat, "still there?");
    Eventually.holds(
        "the pair is listed again",
        () -> anna.listed(chat).isPresent(),
        () -> anna.conversations().toString());
    assertEquals(List.of("before", "still there?"), anna.texts(chat));
  }

  @Test
  void aThirdPersonMakesANewLinkedGroupWithoutTheOldText(Company company) {
    Person anna = company.person();
    Person ben = company.person();
    Person carla = company.person();
    String pair = anna.startsConversationWith(ben);
    anna.says(pair, "between us");
    var added = anna.does(Commands.addWithHistory(pair, "ALL", carla));
    String group = added.get("conversation").asString();
    assertNotEquals(pair, group);
    anna.says(group, "welcome");
    carla.hears(group, "welcome");
    ben.hears(group, "welcome");
    assertEquals(List.of("welcome"), carla.texts(group));
    assertEquals(
        Set.of(anna.address(), ben.address(), carla.address()),
        carla.listed(group).orElseThrow().participants());
    carla.tries(Commands.readAfter(pair, 0, 10)).isRefusedAs("NOT_A_PARTICIPANT");
    assertEquals(List.of("between us"), ben.texts(pair));
  }

  @Test
  void nobodyTalksAloneOrToStrangers(Company company) {
    Person anna = company.person();
    anna.tries(Commands.startConversation(List.of())).isRefusedAs("TOO_FEW_PARTICIPANTS");
    anna.tries(Commands.startConversation(List.of(anna))).isRefusedAs("TOO_FEW_PARTICIPANTS");
    Person nobody = new Person("nobody@nowhere.example", "", company.rest());
    anna.tries(Commands.startConversation(List.of(nobody))).isRefusedAs("UNKNOWN_PERSON");
  }

  @Test
  void entriesTellWhoWhenAndWhat(Company company) {
    Person anna = company.person();
    Person ben = company.person();
    String chat = anna.startsConversationWith(ben);
    String clientId = Commands.newClientId();
    var ok = anna.does(Commands.say(chat, clientId, "hi"));
    Entry entry = ben.readsAll(chat).getLast();
    assertEquals(ok.get("sequence").asLong(), entry.sequence());
    assertEquals(ok.get("at").asString(), entry.json().get("at").asString());
    assertTrue(ok.get("at").asString().matches("\\d{4}-\\d\\d-\\d\\dT[\\d:]{8}\\.\\d{3}Z"));
    assertEquals(anna.address(), entry.by());
    assertEquals(clientId, entry.json().get("clientId").asString());
    ben.hears(chat, "hi");
    Entry live = ben.device().heard(chat).getLast();
    assertEquals(entry.sequence(), live.sequence());
    assertEquals("hi", live.text());
  }
}
