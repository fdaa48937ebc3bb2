package org.parley.gateway.wire;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.gateway.Golden;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.access.Command;
import org.parley.gateway.authorization.GrantLevel;
import org.parley.gateway.authorization.ListGrants;
import org.parley.gateway.authorization.WithdrawGrant;
import org.parley.gateway.call.Accept;
import org.parley.gateway.call.AnswerScreenRequest;
import org.parley.gateway.call.Call;
import org.parley.gateway.call.CallId;
import org.parley.gateway.call.Describe;
import org.parley.gateway.call.HangUp;
import org.parley.gateway.call.Hold;
import org.parley.gateway.call.ListCalls;
import org.parley.gateway.call.Medium;
import org.parley.gateway.call.Mute;
import org.parley.gateway.call.ReadCall;
import org.parley.gateway.call.Reject;
import org.parley.gateway.call.RemoveFromCall;
import org.parley.gateway.call.RequestScreen;
import org.parley.gateway.call.ShareScreen;
import org.parley.gateway.call.StopSharing;
import org.parley.gateway.call.Withdraw;
import org.parley.gateway.command.Catalog;
import org.parley.gateway.conversation.AddParticipants;
import org.parley.gateway.conversation.AppointModerator;
import org.parley.gateway.conversation.ConversationId;
import org.parley.gateway.conversation.DismissModerator;
import org.parley.gateway.conversation.History;
import org.parley.gateway.conversation.Leave;
import org.parley.gateway.conversation.ListConversations;
import org.parley.gateway.conversation.MarkRead;
import org.parley.gateway.conversation.ReadEntries;
import org.parley.gateway.conversation.RemoveParticipant;
import org.parley.gateway.conversation.Rename;
import org.parley.gateway.conversation.SearchMessages;
import org.parley.gateway.conversation.SendMessage;
import org.parley.gateway.conversation.StartConversation;
import org.parley.gateway.conversation.Typing;
import org.parley.gateway.directory.DescribePeople;
import org.parley.gateway.directory.EditProfile;
import org.parley.gateway.directory.SearchPeople;
import org.parley.gateway.json.Json;
import org.parley.gateway.presence.Capability;
import org.parley.gateway.presence.ManualState;
import org.parley.gateway.presence.Reason;
import org.parley.gateway.presence.ReportActivity;
import org.parley.gateway.presence.ReportDevice;
import org.parley.gateway.presence.ResetPresence;
import org.parley.gateway.presence.SetPresence;
import org.parley.gateway.presence.Unwatch;
import org.parley.gateway.presence.Watch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class GoldenCommandsTest {

  private static final Address ANNA = new Address("anna@berlin.example");
  private static final Address JOERG = new Address("joerg@berlin.example");
  private static final Address SABINE = new Address("sabine@berlin.example");
  private static final Address THOMAS = new Address("thomas@berlin.example");
  private static final Address NOBODY = new Address("nobody@berlin.example");
  private static final ConversationId PAIR = ConversationId.pair(ANNA, JOERG);
  private static final ConversationId GROUP = ConversationId.group(ANNA, "a-3");

  private static final CallId CALL = new CallId(PAIR, 2);
  private static final CallId GROUP_CALL = new CallId(GROUP, 2);

  private static final Map<String, Record> MEANT =
      Map.ofEntries(
          Map.entry(
              "SignIn",
              new SignInCommand(
                  Optional.of("pQ7tC0m2xXb1H8sYkq3vJ5nZ9uLrDfWgEiAoTyBaM4c"),
                  Optional.empty(),
                  Optional.empty())),
          Map.entry(
              "SignIn-password",
              new SignInCommand(
                  Optional.empty(),
                  Optional.of("anna@berlin.example"),
                  Optional.of("correct horse battery"))),
          Map.entry(
              "StartConversation",
              new StartConversation(List.of(JOERG), Optional.empty(), "a-1", Optional.empty())),
          Map.entry(
              "StartConversation-group",
              new StartConversation(
                  List.of(JOERG, SABINE), Optional.of("Trade fair"), "a-3", Optional.empty())),
          Map.entry("SendMessage", new SendMessage(PAIR, "a-2", "Good morning, Jörg")),
          Map.entry(
              "SendMessage-links",
              new SendMessage(
                  PAIR,
                  "j-4",
                  "Call 103 or 030 1234567, or see <\\\\files\\Fair 2026\\stand.pdf>,"
                      + " www.parley.example and https://p\u0430rley.example")),
          Map.entry(
              "ListConversations", new ListConversations(Optional.empty(), OptionalInt.empty())),
          Map.entry(
              "ListConversations-cut", new ListConversations(Optional.empty(), OptionalInt.of(1))),
          Map.entry(
              "ListConversations-page", new ListConversations(Optional.empty(), OptionalInt.of(1))),
          Map.entry(
              "ReadEntries",
              new ReadEntries(PAIR, OptionalLong.of(0), OptionalLong.empty(), OptionalInt.of(50))),
          Map.entry(
              "ReadEntries-before",
              new ReadEntries(PAIR, OptionalLong.empty(), OptionalLong.of(2), OptionalInt.empty())),
          Map.entry("MarkRead", new MarkRead(PAIR, 2, "j-1")),
          Map.entry("Typing", new Typing(PAIR)),
          Map.entry("SearchPeople", new SearchPeople("kra")),
          Map.entry("DescribePeople", new DescribePeople(List.of(JOERG, THOMAS))),
          Map.entry(
              "EditProfile",
              new EditProfile(
                  Optional.of("Head of sales, Europe"),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of(""),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of("+493023125987"),
                  Optional.empty())),
          Map.entry("GrantLevel", new GrantLevel(List.of(ANNA), AuthorizationLevel.TEAM)),
          Map.entry(
              "GrantLevel-block", new GrantLevel(List.of(SABINE), AuthorizationLevel.BLOCKED)),
          Map.entry("ListGrants", new ListGrants()),
          Map.entry("WithdrawGrant", new WithdrawGrant(List.of(SABINE))),
          Map.entry(
              "SearchMessages",
              new SearchMessages(
                  "jorg morn", Optional.empty(), Optional.empty(), OptionalInt.empty())),
          Map.entry(
              "SearchMessages-page",
              new SearchMessages("good", Optional.of(PAIR), Optional.empty(), OptionalInt.of(1))),
          Map.entry(
              "AddParticipants",
              new AddParticipants(GROUP, List.of(THOMAS), Optional.of(History.ALL), "a-4")),
          Map.entry(
              "AddParticipants-pair",
              new AddParticipants(PAIR, List.of(SABINE), Optional.empty(), "a-9")),
          Map.entry("AppointModerator", new AppointModerator(GROUP, JOERG, "a-5")),
          Map.entry("DismissModerator", new DismissModerator(GROUP, JOERG, "a-6")),
          Map.entry("Rename", new Rename(GROUP, "Trade fair 2027", "a-7")),
          Map.entry("RemoveParticipant", new RemoveParticipant(GROUP, THOMAS, "a-8")),
          Map.entry("Watch", new Watch(List.of(JOERG, NOBODY), Optional.of(true))),
          Map.entry("Unwatch", new Unwatch(List.of(JOERG))),
          Map.entry(
              "SetPresence",
              new SetPresence(
                  Optional.empty(),
                  ManualState.BUSY,
                  Optional.of(Reason.HOME_OFFICE),
                  Optional.of("Writing the offer"),
                  Optional.of("Hamburg"),
                  Optional.of(Instant.parse("2026-11-23T16:00:00Z")))),
          Map.entry(
              "SetPresence-other",
              new SetPresence(
                  Optional.of(JOERG),
                  ManualState.DO_NOT_DISTURB,
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty())),
          Map.entry("ResetPresence", new ResetPresence(Optional.empty())),
          Map.entry("ResetPresence-other", new ResetPresence(Optional.of(JOERG))),
          Map.entry("ReportActivity", new ReportActivity(false)),
          Map.entry(
              "ReportDevice",
              new ReportDevice(
                  "d-anna-1", Set.of(Capability.AUDIO, Capability.VIDEO, Capability.SCREEN))),
          Map.entry(
              "Call",
              new Call(
                  Optional.empty(),
                  Optional.of(JOERG),
                  "d-anna-1",
                  Set.of(Medium.AUDIO, Medium.VIDEO),
                  "a-20")),
          Map.entry(
              "Call-group",
              new Call(
                  Optional.of(GROUP), Optional.empty(), "d-anna-1", Set.of(Medium.AUDIO), "a-21")),
          Map.entry("ListCalls", new ListCalls()),
          Map.entry("Accept", new Accept(CALL, "d-joerg-1", Set.of(Medium.AUDIO))),
          Map.entry(
              "Describe",
              new Describe(
                  CALL,
                  "d-anna-1",
                  Optional.of(new Describe.Description("offer", "v=0\r\n")),
                  Optional.empty(),
                  Optional.empty())),
          Map.entry(
              "Describe-candidate",
              new Describe(
                  CALL,
                  "d-joerg-1",
                  Optional.empty(),
                  Optional.of(
                      new Describe.Candidate(
                          "candidate:1 1 udp 2113937151 192.0.2.7 50505 typ host",
                          Optional.of("0"),
                          Optional.of(0),
                          Optional.empty())),
                  Optional.empty())),
          Map.entry("Mute", new Mute(CALL, Optional.empty(), true, true)),
          Map.entry("Hold", new Hold(CALL, "d-joerg-1", true)),
          Map.entry("RequestScreen", new RequestScreen(CALL, JOERG)),
          Map.entry("AnswerScreenRequest", new AnswerScreenRequest(CALL, ANNA, false)),
          Map.entry("ShareScreen", new ShareScreen(CALL, "d-joerg-1")),
          Map.entry("ReadCall", new ReadCall(CALL, "d-anna-1")),
          Map.entry("StopSharing", new StopSharing(CALL)),
          Map.entry("HangUp", new HangUp(CALL, "d-anna-1")),
          Map.entry("Reject", new Reject(GROUP_CALL)),
          Map.entry("RemoveFromCall", new RemoveFromCall(GROUP_CALL, SABINE)),
          Map.entry("Withdraw", new Withdraw(GROUP_CALL)),
          Map.entry("Leave", new Leave(GROUP, "j-2")));

  private final CommandReader reader = new CommandReader(new Catalog());
  private final JsonMapper mapper = Json.mapper();

  static List<String> examples() {
    return Golden.names("commands");
  }

  @Test
  void everyExampleIsOfAKnownMeaning() {
    assertEquals(MEANT.keySet(), Set.copyOf(examples()));
  }

  @Test
  void everyCommandHasAnExample() {
    var names = new ArrayList<>(new Catalog().names());
    names.add("SignIn");
    assertEquals(
        names.stream().sorted().toList(),
        examples().stream().map(Golden::memberOf).distinct().sorted().toList());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isReadAsWhatItMeansAndWrittenAsItWas(String name) {
    var frame = Golden.tree("commands/" + name);
    long ref = frame.get("ref").longValue();
    var meant = requireNonNull(MEANT.get(name));

    switch (reader.read(Golden.text("commands/" + name))) {
      case Request.Ask ask -> assertEquals(new Request.Ask(ref, (Command) meant), ask);
      case Request.Enter enter ->
          assertEquals(new Request.Enter(ref, (SignInCommand) meant), enter);
      case Request.Malformed bad -> throw new AssertionError(bad.message());
    }
    assertEquals(frame, written(Golden.memberOf(name), ref, meant));
  }

  private JsonNode written(String name, long ref, Record command) {
    ObjectNode json = mapper.createObjectNode().put("do", name).put("ref", ref);
    json.setAll((ObjectNode) mapper.valueToTree(command));
    return mapper.readTree(json.toString());
  }
}
