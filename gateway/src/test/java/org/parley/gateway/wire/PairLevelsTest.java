package org.parley.gateway.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.access.GlobalPolicy;
import org.parley.gateway.access.Right;
import org.parley.gateway.directory.Persons;
import tools.jackson.databind.JsonNode;

/// What a pair and a group do when levels fall and rise, people block each other, and chat is
/// switched off.
class PairLevelsTest {

  private final Stage stage =
      new Stage(
          List.of(
              Persons.named("anna@berlin.example", "Anna"),
              Persons.named("joerg@berlin.example", "Jörg"),
              Persons.named("sabine@berlin.example", "Sabine")));
  private String pair = "";
  private int asked;

  @BeforeEach
  void nobodyGivesAnything() {
    pair = start("anna", "joerg");
    everybody(AuthorizationLevel.BLOCKED, true, true);
  }

  @Test
  void whoWasNotWrittenToWritesOnlyWithALevel() {
    refused("anna", "SendMessage", text(pair, "hi"), "joerg");
    grants("joerg", "anna", "PUBLIC");
    done("anna", "SendMessage", text(pair, "hi"));
    withdraws("joerg", "anna");
    refused("anna", "SendMessage", text(pair, "hi again"), "joerg");
  }

  @Test
  void anAnswerStaysPossibleUnlessTheOtherOneBlocks() {
    grants("joerg", "anna", "PUBLIC");
    done("anna", "SendMessage", text(pair, "hi"));
    done("joerg", "SendMessage", text(pair, "hi yourself"));

    withdraws("joerg", "anna");
    done("anna", "SendMessage", text(pair, "since you wrote"));
    grants("joerg", "anna", "BLOCKED");
    refused("anna", "SendMessage", text(pair, "are you there?"), "joerg");
    done("joerg", "SendMessage", text(pair, "who blocks may still write"));

    withdraws("joerg", "anna");
    done("anna", "SendMessage", text(pair, "an answer again"));
  }

  @Test
  void aBlockCountsNoMoreWhileGrantsAreOff() {
    grants("joerg", "anna", "PUBLIC");
    done("anna", "SendMessage", text(pair, "hi"));
    done("joerg", "SendMessage", text(pair, "hi"));
    grants("joerg", "anna", "BLOCKED");
    everybody(AuthorizationLevel.BLOCKED, true, false);
    done("anna", "SendMessage", text(pair, "an answer"));
    everybody(AuthorizationLevel.BLOCKED, true, true);
    refused("anna", "SendMessage", text(pair, "an answer"), "joerg");
  }

  @Test
  void whoIsBlockedIsNotSeenTypingEither() {
    stage.tells("joerg");
    refused("anna", "Typing", about(pair), "joerg");
    assertEquals(List.of(), stage.tells("joerg"));
    grants("joerg", "anna", "PUBLIC");
    stage.tells("joerg");
    done("anna", "Typing", about(pair));
    assertEquals(1, stage.tells("joerg").size());
  }

  @Test
  void blockedAndNeverGivenReadTheSame() {
    var never = ask("anna", "SendMessage", text(pair, "hi"));
    grants("joerg", "anna", "BLOCKED");
    assertEquals(never, ask("anna", "SendMessage", text(pair, "hi")));
    stage.tells("anna");
    grants("joerg", "anna", "PUBLIC");
    grants("joerg", "anna", "BLOCKED");
    withdraws("joerg", "anna");
    assertEquals(List.of(), stage.tells("anna"), "nobody tells Anna");
  }

  @Test
  void historyStaysReadableWithoutALevelAndWithoutChat() {
    everybody(AuthorizationLevel.BLOCKED, false, true);
    done("anna", "ReadEntries", about(pair));
    done("anna", "ListConversations", "");
    done("anna", "MarkRead", about(pair) + ",'sequence':1");
    done("anna", "SearchMessages", ",'text':'hi'");
    var reply = ask("anna", "SendMessage", text(pair, "hi"));
    assertEquals("NOT_ALLOWED", reply.path("refused").stringValue());
  }

  @Test
  void addingToAPairNeedsTheLevelOfTheNewcomersAndToWriteInThePair() {
    var add = about(pair) + ",'participants':['sabine@berlin.example']";
    refused("anna", "AddParticipants", add, "sabine");
    grants("sabine", "anna", "PUBLIC");
    refused("anna", "AddParticipants", add, "joerg");
    grants("anna", "joerg", "PUBLIC");
    done("joerg", "SendMessage", text(pair, "hi"));
    refused("anna", "AddParticipants", add, "joerg");
    grants("joerg", "anna", "PUBLIC");
    done("anna", "AddParticipants", add);
  }

  @Test
  void aGroupWritesOnWhateverItsLevels() {
    everybody(AuthorizationLevel.PUBLIC, true, true);
    var group = start("anna", "joerg", "sabine");
    everybody(AuthorizationLevel.BLOCKED, true, true);
    grants("joerg", "anna", "BLOCKED");
    done("anna", "SendMessage", text(group, "hi"));
    done("joerg", "SendMessage", text(group, "hi"));
    done("anna", "Typing", about(group));
  }

  @Test
  void everybodyWhoGivesTooLittleIsNamed() {
    var reply =
        ask(
            "anna",
            "StartConversation",
            ",'participants':['joerg@berlin.example','sabine@berlin.example']");
    assertEquals(
        List.of("joerg@berlin.example", "sabine@berlin.example"),
        reply.path("people").values().stream().map(JsonNode::stringValue).toList());
  }

  @Test
  void whoIsUnknownIsSaidToBeUnknownAndNotToGiveTooLittle() {
    var reply = ask("anna", "StartConversation", ",'participants':['nobody@berlin.example']");
    assertEquals("UNKNOWN_PERSON", reply.path("refused").stringValue());
  }

  private void everybody(AuthorizationLevel level, boolean chat, boolean grants) {
    stage.sets(new GlobalPolicy(level, EnumSet.allOf(Right.class), chat, true, grants));
  }

  private void grants(String owner, String other, String level) {
    done(owner, "GrantLevel", people(other) + ",'level':'" + level + "'");
  }

  private void withdraws(String owner, String other) {
    done(owner, "WithdrawGrant", people(other));
  }

  private String start(String starter, String... others) {
    var list = List.of(others).stream().map(each -> "'" + each + "@berlin.example'").toList();
    var reply = ask(starter, "StartConversation", ",'participants':" + list);
    return reply.at("/ok/conversation").stringValue();
  }

  private void done(String person, String command, String properties) {
    var reply = ask(person, command, properties);
    assertTrue(reply.has("ok"), reply::toString);
  }

  private void refused(String person, String command, String properties, String by) {
    var reply = ask(person, command, properties);
    assertEquals("LEVEL_TOO_LOW", reply.path("refused").asString(""), reply::toString);
    assertEquals(
        List.of(by + "@berlin.example"),
        reply.path("people").values().stream().map(JsonNode::stringValue).toList());
  }

  private JsonNode ask(String person, String command, String properties) {
    return stage.asks(
        person, ("{'do':'" + command + "','ref':1" + properties + "}").replace('\'', '"'));
  }

  private String text(String conversation, String text) {
    return about(conversation) + ",'clientId':'" + asked++ + "','text':'" + text + "'";
  }

  private static String about(String conversation) {
    return ",'conversation':'" + conversation + "'";
  }

  private static String people(String person) {
    return ",'people':['" + person + "@berlin.example']";
  }
}
