package org.parley.gateway.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
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
import org.parley.gateway.conversation.AddParticipants;
import org.parley.gateway.conversation.AppointModerator;
import org.parley.gateway.conversation.ConversationId;
import org.parley.gateway.conversation.DismissModerator;
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
import org.parley.gateway.presence.ManualState;
import org.parley.gateway.presence.ReportActivity;
import org.parley.gateway.presence.ReportDevice;
import org.parley.gateway.presence.ResetPresence;
import org.parley.gateway.presence.SetPresence;
import org.parley.gateway.presence.Unwatch;
import org.parley.gateway.presence.Watch;

/// One of each command: by Anna, in a group that she moderates, about Jörg where it is about
/// somebody.
final class Deed {

  static final Address ANNA = new Address("anna@berlin.example");
  static final Address JOERG = new Address("joerg@berlin.example");
  static final Address SABINE = new Address("sabine@berlin.example");
  private static final CallId CALL = new CallId(ConversationId.group(ANNA, "group"), 99);
  static final ConversationId GROUP = ConversationId.group(ANNA, "group");

  private Deed() {}

  /// The command of this name; `number` keeps repetitions apart.
  static Command of(String name, int number) {
    var id = "c" + number;
    return switch (name) {
      case "Accept" -> new Accept(CALL, "d", Set.of(Medium.AUDIO));
      case "AnswerScreenRequest" -> new AnswerScreenRequest(CALL, JOERG, false);
      case "Call" -> new Call(Optional.of(GROUP), Optional.empty(), "d", Set.of(Medium.AUDIO), id);
      case "Describe" ->
          new Describe(CALL, "d", Optional.empty(), Optional.empty(), Optional.empty());
      case "HangUp" -> new HangUp(CALL, "d");
      case "Hold" -> new Hold(CALL, "d", true);
      case "ListCalls" -> new ListCalls();
      case "Mute" -> new Mute(CALL, Optional.empty(), true, true);
      case "ReadCall" -> new ReadCall(CALL, "d");
      case "Reject" -> new Reject(CALL);
      case "RemoveFromCall" -> new RemoveFromCall(CALL, JOERG);
      case "ReportDevice" -> new ReportDevice("d", Set.of());
      case "RequestScreen" -> new RequestScreen(CALL, JOERG);
      case "ShareScreen" -> new ShareScreen(CALL, "d");
      case "StopSharing" -> new StopSharing(CALL);
      case "Withdraw" -> new Withdraw(CALL);
      case "AddParticipants" -> new AddParticipants(GROUP, List.of(JOERG), Optional.empty(), id);
      case "AppointModerator" -> new AppointModerator(GROUP, SABINE, id);
      case "DescribePeople" -> new DescribePeople(List.of(JOERG));
      case "DismissModerator" -> new DismissModerator(GROUP, SABINE, id);
      case "EditProfile" -> editJobTitle(id);
      case "GrantLevel" -> new GrantLevel(List.of(JOERG), AuthorizationLevel.TEAM);
      case "Leave" -> new Leave(GROUP, id);
      case "ListConversations" -> new ListConversations(Optional.empty(), OptionalInt.empty());
      case "ListGrants" -> new ListGrants();
      case "MarkRead" -> new MarkRead(GROUP, 1, id);
      case "ReadEntries" ->
          new ReadEntries(GROUP, OptionalLong.empty(), OptionalLong.empty(), OptionalInt.empty());
      case "RemoveParticipant" -> new RemoveParticipant(GROUP, JOERG, id);
      case "ReportActivity" -> new ReportActivity(true);
      case "Rename" -> new Rename(GROUP, "Title " + id, id);
      case "ResetPresence" -> new ResetPresence(Optional.of(JOERG));
      case "SearchMessages" ->
          new SearchMessages("hello", Optional.empty(), Optional.empty(), OptionalInt.empty());
      case "SearchPeople" -> new SearchPeople("joerg");
      case "SendMessage" -> new SendMessage(GROUP, id, "hello");
      case "SetPresence" -> setPresence();
      case "StartConversation" ->
          new StartConversation(List.of(JOERG), Optional.empty(), id, Optional.empty());
      case "Typing" -> new Typing(GROUP);
      case "Unwatch" -> new Unwatch(List.of(JOERG));
      case "Watch" -> new Watch(List.of(JOERG), Optional.of(true));
      case "WithdrawGrant" -> new WithdrawGrant(List.of(JOERG));
      default -> throw new IllegalArgumentException("there is no example of " + name);
    };
  }

  private static SetPresence setPresence() {
    return new SetPresence(
        Optional.of(JOERG),
        ManualState.BUSY,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static EditProfile editJobTitle(String jobTitle) {
    return new EditProfile(
        Optional.of(jobTitle),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
