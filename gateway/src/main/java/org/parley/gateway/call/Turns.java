package org.parley.gateway.call;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Gate;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.access.Right;
import org.parley.gateway.conversation.Conversations;
import org.parley.gateway.conversation.Participant;
import org.parley.gateway.presence.Capability;
import org.parley.gateway.presence.Whereabouts;

/// Finds out what a call makes of a command, where that depends on more than the call: who
/// moderates, who holds which right, what devices have.
final class Turns {

  private final Conversations conversations;
  private final CallRules rules;
  private final Reach reach;

  Turns(Conversations conversations, CallRules rules, Reach reach) {
    this.conversations = conversations;
    this.rules = rules;
    this.reach = reach;
  }

  static Future<Outcome> noSuchCall() {
    return Future.succeededFuture(
        new Outcome.Refused(Refusal.NO_SUCH_CALL, "There is no such call, or it is not yours."));
  }

  /// Whether `by` may know of the call: they were called, or take part in the conversation by now.
  Future<Boolean> isConcerned(Address by, CallState state) {
    boolean called = state.roll().find(by).filter(as -> !(as instanceof Member.Out)).isPresent();
    return called
        ? Future.succeededFuture(true)
        : conversations
            .look(state.invitation().id().conversation())
            .map(now -> now.present(by).isPresent());
  }

  Future<Turn> enter(Address by, CallState state, String device, Set<Medium> media) {
    return reach
        .ask(List.of(by))
        .map(known ->
            Equipped.refusal(known.getOrDefault(by, Whereabouts.NOWHERE), device, media)
                .<Turn>map(Turn.Refused::new)
                .orElseGet(() -> on(state, new Happening.Entered(by, device, media))));
  }

  /// What becomes of `state`, which is as of now, by a command that changes it.
  Future<Turn> of(Address by, CallState state, AboutCall about) {
    return switch (about) {
      case Accept accept -> enter(by, state, accept.device(), accept.media());
      case Reject _ -> now(state, new Happening.Declined(by, Why.REJECTED));
      case Withdraw _ -> now(state, new Happening.Withdrew(by));
      case HangUp hangUp -> now(state, new Happening.HungUp(by, hangUp.device()));
      case Hold hold -> now(state, new Happening.HeldNow(by, hold.device(), hold.held()));
      case Mute mute -> mute(by, state, mute);
      case RemoveFromCall remove ->
          moderating(by, state, () -> on(state, new Happening.TakenOut(remove.person())));
      case ShareScreen share -> share(by, state, share);
      case StopSharing _ -> now(state, new Happening.ScreenStopped(by));
      case RequestScreen request -> request(by, state, request);
      case AnswerScreenRequest answer ->
          answer.accept()
              ? Future.succeededFuture(new Turn.Same())
              : now(state, new Happening.ScreenAnswered(by, answer.person()));
      case ReadCall _, Describe _ -> Future.succeededFuture(new Turn.Same());
    };
  }

  /// Others are only muted: whoever was muted takes the floor again by themselves.
  private Future<Turn> mute(Address by, CallState state, Mute mute) {
    var muted = new Muted(mute.audio(), mute.video());
    var who = mute.person().orElse(by);
    if (who.equals(by)) {
      return now(state, new Happening.MutedNow(by, allowed(state, by, muted)));
    }
    return moderating(
        by,
        state,
        () ->
            state
                .roll()
                .in(who)
                .map(in -> on(state, new Happening.MutedNow(who, in.muted().and(muted))))
                .orElseGet(() -> Turn.refuse(Refusal.NOT_IN_CALL, who + " is not in the call.")));
  }

  /// Who lacks the right to show a picture shows none.
  private Muted allowed(CallState state, Address by, Muted wanted) {
    boolean dark = state.roll().in(by).filter(in -> in.muted().video()).isPresent();
    return dark && !rules.gate().holds(by, Right.VIDEO)
        ? wanted.and(new Muted(false, true))
        : wanted;
  }

  private Future<Turn> moderating(Address by, CallState state, Supplier<Turn> rule) {
    return conversations
        .look(state.invitation().id().conversation())
        .map(now ->
            now.present(by).filter(Participant::moderator).isPresent()
                ? rule.get()
                : Turn.refuse(Refusal.NOT_A_MODERATOR, "Only a moderator may do this."));
  }

  private Future<Turn> share(Address by, CallState state, ShareScreen share) {
    var without = state.invitation().isPair() ? blind(rules.gate(), state, by) : List.<Address>of();
    if (!without.isEmpty()) {
      return Future.succeededFuture(
          lacks(Refusal.NOT_ALLOWED, " lacks the right ACCEPT_SCREEN_SHARING.", without));
    }
    return reach
        .ask(List.of(by))
        .map(known ->
            known.getOrDefault(by, Whereabouts.NOWHERE).has(share.device(), Capability.SCREEN)
                ? on(state, new Happening.ScreenShared(by, share.device()))
                : Turn.refuse(Refusal.NO_DEVICE, "This device cannot share its screen."));
  }

  /// Who in the call may not see the screen of `by`.
  static List<Address> blind(Gate gate, CallState state, Address by) {
    return state.roll().members().keySet().stream()
        .filter(who -> !who.equals(by))
        .filter(who -> !gate.holds(who, Right.ACCEPT_SCREEN_SHARING))
        .toList();
  }

  private Future<Turn> request(Address by, CallState state, RequestScreen request) {
    var of = request.person();
    if (!rules.gate().holds(of, Right.SHARE_SCREEN)) {
      return Future.succeededFuture(
          lacks(Refusal.NOT_ALLOWED, " lacks the right SHARE_SCREEN.", List.of(of)));
    }
    return reach
        .ask(List.of(of))
        .map(known -> {
          var device = state.roll().in(of).map(Member.In::device).orElse("");
          var reached = known.getOrDefault(of, Whereabouts.NOWHERE);
          return state.roll().in(of).isPresent() && !reached.has(device, Capability.SCREEN)
              ? lacks(Refusal.NO_DEVICE, " has a device that cannot share its screen.", List.of(of))
              : on(state, new Happening.ScreenRequested(by, of));
        });
  }

  private static Turn lacks(Refusal refusal, String what, List<Address> people) {
    return new Turn.Refused(new Outcome.Refused(refusal, people.getFirst() + what, people));
  }

  private Future<Turn> now(CallState state, Happening happening) {
    return Future.succeededFuture(on(state, happening));
  }

  private Turn on(CallState state, Happening happening) {
    Instant now = rules.clock().instant();
    return state.on(happening, now);
  }
}
