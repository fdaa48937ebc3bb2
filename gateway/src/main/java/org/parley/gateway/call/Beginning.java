package org.parley.gateway.call;

import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Gate;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Pace;
import org.parley.gateway.access.Permission;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.access.Right;
import org.parley.gateway.conversation.Conversation;
import org.parley.gateway.conversation.ConversationId;
import org.parley.gateway.conversation.Conversations;
import org.parley.gateway.conversation.NoteCall;
import org.parley.gateway.conversation.Participant;
import org.parley.gateway.conversation.Recorded;
import org.parley.gateway.conversation.StartConversation;
import org.parley.gateway.presence.Capability;
import org.parley.gateway.presence.Whereabouts;

/// Begins calls: finds out who can be rung, and how their media would go, before anything is
/// written.
final class Beginning {

  /// A call that begins, or why none does.
  sealed interface Result {
    record Begun(CallState state) implements Result {}

    record Refused(Outcome how) implements Result {}
  }

  private final Conversations conversations;
  private final CallRules rules;
  private final Reach reach;
  private final Media media;
  private final Pace pace;

  Beginning(Conversations conversations, CallRules rules, Reach reach, Media media) {
    this.conversations = conversations;
    this.rules = rules;
    this.reach = reach;
    this.media = media;
    this.pace = new Pace(rules.clock());
  }

  Future<Result> begin(Address by, ConversationId id, Call call) {
    if (!pace.allows(by)) {
      return refused(Pace.tooSoon());
    }
    return open(by, id, call)
        .compose(refusal ->
            refusal
                .map(Beginning::refused)
                .orElseGet(() -> conversations.look(id).compose(now -> ring(by, now, call))));
  }

  /// The conversation of a pair begins with its first call as with its first message.
  private Future<Optional<Outcome>> open(Address by, ConversationId id, Call call) {
    if (call.person().isEmpty()) {
      return Future.succeededFuture(Optional.empty());
    }
    var other = call.person().get();
    if (!rules.gate().isEnabled(other) || other.equals(by)) {
      return refusal(Refusal.UNKNOWN_PERSON, "Nobody else has the address " + other + ".");
    }
    if (!rules.gate().may(by, Permission.CALL, other)) {
      return Future.succeededFuture(Optional.of(Gate.tooLow(Permission.CALL, List.of(other))));
    }
    var start =
        new StartConversation(
            List.of(other), Optional.empty(), "call\t" + id.text(), Optional.empty());
    return conversations
        .perform(by, start)
        .map(outcome -> outcome instanceof Outcome.Done ? Optional.empty() : Optional.of(outcome));
  }

  private Future<Result> ring(Address by, Conversation now, Call call) {
    if (now.present(by).isEmpty()) {
      return refused(
          Refusal.NOT_A_PARTICIPANT, "There is no such conversation, or you are not in it.");
    }
    var others =
        now.participants().stream()
            .map(Participant::address)
            .filter(who -> !who.equals(by))
            .toList();
    if (now.id().isPair() && !others.stream().allMatch(it -> mayCall(by, it))) {
      return refused(Gate.tooLow(Permission.CALL, others));
    }
    return reach
        .ask(now.participants().stream().map(Participant::address).toList())
        .compose(known -> ring(by, now.id(), call, new Called(others, known)));
  }

  private boolean mayCall(Address by, Address other) {
    return rules.gate().may(by, Permission.CALL, other);
  }

  private record Called(List<Address> people, Map<Address, Whereabouts> known) {
    Whereabouts of(Address who) {
      return known.getOrDefault(who, Whereabouts.NOWHERE);
    }
  }

  private Future<Result> ring(Address by, ConversationId id, Call call, Called called) {
    var lacking = Equipped.refusal(called.of(by), call.device(), call.media());
    if (lacking.isPresent()) {
      return refused(lacking.get());
    }
    var roll = new LinkedHashMap<Address, Member>();
    roll.put(by, Member.In.with(call.device(), call.media()));
    called.people().forEach(who -> roll.put(who, member(called.of(who), who)));
    if (called.people().stream().allMatch(who -> isUnreachable(roll.get(who)))) {
      return refused(unreachable(called.people()));
    }
    return switch (media.way(id.isPair())) {
      case Media.Way.None(var why) -> refused(why);
      case Media.Way.By(var through) ->
          conversations
              .note(
                  by,
                  new NoteCall.Began(
                      id, call.clientId(), call.media().stream().map(Enum::name).sorted().toList()))
              .map(outcome -> begun(by, call, through, new Roll(roll), outcome));
    };
  }

  private Member member(Whereabouts known, Address who) {
    if (!known.hasSomewhere(Capability.AUDIO) || !rules.gate().holds(who, Right.AUDIO)) {
      return new Member.Out(Why.UNREACHABLE, false);
    }
    return known.busy() ? new Member.Out(Why.BUSY, false) : new Member.Rung(false);
  }

  private static boolean isUnreachable(@Nullable Member as) {
    return as instanceof Member.Out(var why, _) && why == Why.UNREACHABLE;
  }

  private Outcome.Refused unreachable(List<Address> people) {
    var without = people.stream().filter(who -> !rules.gate().holds(who, Right.AUDIO)).toList();
    return without.size() == people.size()
        ? new Outcome.Refused(
            Refusal.NOT_ALLOWED, "Nobody who is called has the right AUDIO.", people)
        : new Outcome.Refused(
            Refusal.NO_DEVICE,
            "None of them has a device with a microphone that is signed in now.",
            people);
  }

  private Result begun(Address by, Call call, Through through, Roll roll, Outcome outcome) {
    if (!(outcome instanceof Outcome.Done(Recorded entry))) {
      return new Result.Refused(outcome);
    }
    var at = rules.clock().instant();
    var id = new CallId(entry.conversation(), entry.sequence());
    return new Result.Begun(
        CallState.begin(
            new Invitation(id, by, call.media(), through, at, at.plus(rules.ring())), roll));
  }

  private static Future<Optional<Outcome>> refusal(Refusal refusal, String message) {
    return Future.succeededFuture(Optional.of(new Outcome.Refused(refusal, message)));
  }

  private static Future<Result> refused(Refusal refusal, String message) {
    return refused(new Outcome.Refused(refusal, message));
  }

  private static Future<Result> refused(Outcome how) {
    return Future.succeededFuture(new Result.Refused(how));
  }
}
