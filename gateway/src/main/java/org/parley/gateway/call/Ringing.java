package org.parley.gateway.call;

import java.time.Instant;
import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Refusal;

/// Somebody calls, and nobody has answered yet.
record Ringing(Invitation invitation, Roll roll, long version) implements CallState {

  @Override
  public Turn on(Happening happening, Instant now) {
    var who = happening.who();
    boolean caller = who.equals(invitation.by());
    return switch (happening) {
      case Happening.Entered entered ->
          Entrance.of(roll, entered)
              .then(next ->
                  next.whoAreIn().size() < 2
                      ? rings(next)
                      : new Connected(invitation, next, version + 1, now, Screens.NONE));
      case Happening.Declined declined -> out(declined.who(), declined.why(), now);
      case Happening.Withdrew _ -> caller ? ended(Why.WITHDRAWN, now) : new Turn.Same();
      case Happening.HungUp hungUp ->
          Devices.isIn(roll, who, hungUp.device())
              ? ended(Why.WITHDRAWN, now)
              : out(who, Why.REJECTED, now);
      case Happening.TakenOut _ -> caller ? ended(Why.WITHDRAWN, now) : out(who, Why.REMOVED, now);
      case Happening.MutedNow muted -> changed(Devices.muted(roll, muted));
      case Happening.HeldNow held -> changed(Devices.held(roll, held));
      case Happening.Away away -> changed(Devices.away(roll, away, now));
      case Happening.Back back -> changed(Devices.back(roll, back));
      case Happening.ScreenShared _, Happening.ScreenRequested _ ->
          Turn.refuse(Refusal.NOT_IN_CALL, "Nobody has answered yet.");
      case Happening.ScreenStopped _, Happening.ScreenAnswered _ -> new Turn.Same();
    };
  }

  @Override
  public CallState at(Instant now) {
    if (Devices.firstLost(roll).filter(lost -> !now.isBefore(lost)).isPresent()) {
      return end(Why.LOST, now);
    }
    return now.isBefore(invitation.ringsUntil()) ? this : end(Why.UNANSWERED, now);
  }

  @Override
  public Optional<Instant> due() {
    var until = invitation.ringsUntil();
    return Devices.firstLost(roll)
        .filter(lost -> lost.isBefore(until))
        .or(() -> Optional.of(until));
  }

  /// The call with this roll; over where nobody is rung any more.
  CallState settled(Roll next, Instant now, Why why) {
    return next.rung().isEmpty()
        ? new Ringing(invitation, next, version).end(lastWord(next, why), now)
        : rings(next);
  }

  /// In a call of two, what the other one did is what became of the call.
  private Why lastWord(Roll next, Why why) {
    return next.members().values().stream()
        .filter(Member.Out.class::isInstance)
        .map(as -> ((Member.Out) as).why())
        .reduce((one, other) -> one == other ? one : Why.UNANSWERED)
        .orElse(why);
  }

  private Turn out(Address who, Why why, Instant now) {
    return roll.find(who).filter(Member.Rung.class::isInstance).isPresent()
        ? new Turn.Next(settled(roll.with(who, new Member.Out(why, false)), now, why))
        : new Turn.Same();
  }

  private Turn changed(Roll next) {
    return next.equals(roll) ? new Turn.Same() : new Turn.Next(rings(next));
  }

  private Ringing rings(Roll next) {
    return new Ringing(invitation, next, version + 1);
  }

  private Turn ended(Why why, Instant now) {
    return new Turn.Next(end(why, now));
  }

  private Ended end(Why why, Instant now) {
    var rung = why == Why.LOST ? Why.UNANSWERED : why;
    return Ended.of(invitation, roll, version + 1, Optional.empty(), now, why, rung);
  }
}
