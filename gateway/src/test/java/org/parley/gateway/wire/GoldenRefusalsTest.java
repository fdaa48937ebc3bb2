package org.parley.gateway.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.gateway.Golden;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.access.Caller;
import org.parley.gateway.access.GlobalPolicy;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.access.Right;
import org.parley.gateway.access.Scope;
import org.parley.gateway.delivery.Frames;
import org.parley.gateway.directory.Persons;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Provokes every refusal that needs no socket.
class GoldenRefusalsTest {

  private final Stage stage =
      new Stage(
          List.of(
              Persons.named("anna@berlin.example", "Anna Bergmann"),
              Persons.named("joerg@berlin.example", "Jörg Krämer"),
              Persons.named("sabine@berlin.example", "Sabine Groß"),
              Persons.named("uwe@berlin.example", "Uwe König")));

  @Test
  void everyRefusalHasAnExample() {
    assertEquals(
        Arrays.stream(Refusal.values()).map(Refusal::name).collect(Collectors.toSet()),
        Golden.names("refusals").stream().map(Golden::memberOf).collect(Collectors.toSet()));
  }

  @Test
  void whatCannotBeReadIsMalformed() {
    refuses("MALFORMED", "anna", "Rename", ",'conversation':'x','title':'x','colour':'red'");
    assertEquals(
        Golden.tree("refusals/MALFORMED-without-ref"), stage.asks("anna", "[\"SendMessage\"]"));
  }

  @Test
  void rightsAreRefused() {
    var administrator =
        new Caller(new Address("administrator@localhost"), Scope.ADMINISTRATOR, "127.0.0.1");
    assertEquals(
        Golden.tree("refusals/NOT_ALLOWED-administrator"),
        stage.asks(administrator, frame("ListConversations", "")));

    stage.sets(new GlobalPolicy(AuthorizationLevel.BUSINESS, Set.of(), true, true, true));
    refuses("NOT_ALLOWED", "anna", "StartConversation", ",'participants':['joerg@berlin.example']");
  }

  @Test
  void levelsAreRefusedByTheNamesOfThoseWhoGiveTooLittle() {
    stage.sets(new GlobalPolicy(AuthorizationLevel.BLOCKED, Set.of(Right.CHAT), true, true, true));
    stage.asks("sabine", frame("GrantLevel", ",'people':['anna@berlin.example'],'level':'PUBLIC'"));
    refuses(
        "LEVEL_TOO_LOW",
        "anna",
        "StartConversation",
        ",'participants':['joerg@berlin.example','sabine@berlin.example','uwe@berlin.example']");
  }

  @Test
  void conversationsRefuse() {
    var pair = ",'conversation':'" + start(",'participants':['joerg@berlin.example']") + "'";
    var group =
        ",'conversation':'"
            + start(",'participants':['joerg@berlin.example','sabine@berlin.example']")
            + "'";

    refuses("NOT_A_PARTICIPANT", "uwe", "SendMessage", group + ",'clientId':'1','text':'hi'");
    refuses("NOT_A_MODERATOR", "joerg", "Rename", group + ",'title':'Mine'");
    refuses("NOT_IN_A_PAIR", "anna", "Rename", pair + ",'title':'We two'");
    refuses(
        "UNKNOWN_PERSON",
        "anna",
        "AddParticipants",
        group + ",'participants':['nobody@berlin.example']");
    refuses(
        "NO_SUCH_PARTICIPANT",
        "anna",
        "RemoveParticipant",
        group + ",'participant':'uwe@berlin.example'");
    refuses(
        "LAST_MODERATOR",
        "anna",
        "DismissModerator",
        group + ",'participant':'anna@berlin.example'");
    refuses("BAD_TEXT", "anna", "SendMessage", pair + ",'clientId':'2','text':' '");
    refuses("BAD_TITLE", "anna", "Rename", group + ",'title':'" + "x".repeat(201) + "'");
    refuses("NO_SUCH_ENTRY", "anna", "MarkRead", pair + ",'sequence':99");
  }

  @Test
  void theNumberOfPeopleIsBounded() {
    var thirty =
        IntStream.range(0, 30)
            .mapToObj(n -> "'p" + n + "@berlin.example'")
            .collect(Collectors.joining(",", ",'participants':[", "]"));
    refuses("TOO_MANY_PARTICIPANTS", "anna", "StartConversation", thirty);
    refuses(
        "TOO_FEW_PARTICIPANTS",
        "anna",
        "StartConversation",
        ",'participants':['anna@berlin.example']");
  }

  @Test
  void theNumberOfThoseWatchedIsBounded() {
    stage.comes("anna");
    var many =
        IntStream.range(0, 101)
            .mapToObj(n -> "'p" + n + "@berlin.example'")
            .collect(Collectors.joining(",", ",'people':[", "]"));
    refuses("TOO_MANY_WATCHED", "anna", "Watch", many);
  }

  @Test
  void callsRefuse() {
    for (var person : List.of("anna", "joerg")) {
      stage.comes(person);
      stage.asks(
          person, frame("ReportDevice", ",'device':'" + person + "','has':['AUDIO','SCREEN']"));
    }
    var who = ",'person':'joerg@berlin.example','media':['AUDIO'],'device':";
    refuses("NO_DEVICE", "anna", "Call", who + "'unknown'");
    var call =
        ",'call':'"
            + stage.asks("anna", frame("Call", who + "'anna'")).at("/ok/call/id").stringValue()
            + "'";
    refuses("NO_SUCH_CALL", "sabine", "Reject", call);
    refuses("NOT_IN_CALL", "anna", "ShareScreen", call + ",'device':'anna'");
    stage.asks("joerg", frame("Accept", call + ",'device':'joerg','media':['AUDIO']"));
    stage.asks("joerg", frame("ReportDevice", ",'device':'other','has':['AUDIO']"));
    refuses("ANSWERED_ELSEWHERE", "joerg", "Accept", call + ",'device':'other','media':['AUDIO']");
    stage.asks("anna", frame("ShareScreen", call + ",'device':'anna'"));
    stage.asks("joerg", frame("ReportDevice", ",'device':'joerg','has':['AUDIO','SCREEN']"));
    refuses("ALREADY_SHARED", "joerg", "ShareScreen", call + ",'device':'joerg'");
    refuses("BAD_DESCRIPTION", "anna", "Describe", call + ",'device':'anna'");
  }

  @Test
  void aNodeThatDrainsTakesNoChanges() {
    stage.drains();
    refuses("UNAVAILABLE", "anna", "StartConversation", ",'participants':['joerg@berlin.example']");
  }

  /// What only the socket says, or a search of ten seconds, has the form of all others.
  @Test
  void theSocketRefusesInTheSameForm() {
    var replies = new Replies();
    for (var refusal :
        Set.of(
            Refusal.NOT_SIGNED_IN,
            Refusal.WRONG_CREDENTIALS,
            Refusal.TOO_MANY_REQUESTS,
            Refusal.TOO_BROAD,
            Refusal.NO_BRIDGE)) {
      var golden = Golden.tree("refusals/" + refusal);
      var outcome = new Outcome.Refused(refusal, golden.get("message").stringValue());
      assertEquals(golden, JsonMapper.shared().readTree(Frames.text(replies.frame(20, outcome))));
    }
  }

  private String start(String properties) {
    var reply = stage.asks("anna", frame("StartConversation", properties));
    return reply.at("/ok/conversation").stringValue();
  }

  private void refuses(String refusal, String person, String command, String properties) {
    JsonNode reply = stage.asks(person, frame(command, properties));
    assertEquals(Golden.tree("refusals/" + refusal), reply);
  }

  /// A command in quotes of the kind that Java has to spare.
  private static String frame(String command, String properties) {
    return ("{'do':'" + command + "','ref':20" + properties + "}").replace('\'', '"');
  }
}
