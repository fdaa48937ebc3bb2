package org.parley.gateway.call;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Refusal;

/// People talk.
///
/// @param since when the first one answered
record Connected(Invitation invitation, Roll roll, long version, Instant since, Screens screens)
    implements CallState {

  @Override
  public Turn on(Happening happening, Instant now) {
    var who = happening.who();
    return switch (happening) {
      case Happening.Entered entered -> Entrance.of(roll, entered).then(this::with);
      case Happening.Declined declined ->
          roll.find(who).filter(Member.Rung.class::isInstance).isPresent()
              ? out(who, declined.why(), now)
              : new Turn.Same();
      case Happening.Withdrew _ ->
          who.equals(invitation.by()) && roll.in(who).isPresent()
              ? out(who, Why.HUNG_UP, now)
              : new Turn.Same();
      case Happening.HungUp hungUp ->
          Devices.isIn(roll, who, hungUp.device()) ? out(who, Why.HUNG_UP, now) : new Turn.Same();
      case Happening.TakenOut _ ->
          roll.find(who).filter(as -> !(as instanceof Member.Out)).isPresent()
              ? out(who, Why.REMOVED, now)
              : new Turn.Same();
      case Happening.MutedNow muted -> changed(Devices.muted(roll, muted));
      case Happening.HeldNow held -> changed(Devices.held(roll, held));
      case Happening.Away away -> changed(Devices.away(roll, away, now));
      case Happening.Back back -> changed(Devices.back(roll, back));
      case Happening.ScreenShared shared -> share(shared);
      case Happening.ScreenStopped _ ->
          screens.sharing().equals(Optional.of(who)) ? with(screens.stopped()) : new Turn.Same();
      case Happening.ScreenRequested asked -> request(asked);
      case Happening.ScreenAnswered(var of, var by) ->
          screens.requests().contains(new ScreenRequest(by, of))
              ? with(screens.answered(new ScreenRequest(by, of)))
              : new Turn.Same();
    };
  }

  private Turn share(Happening.ScreenShared shared) {
    var who = shared.who();
    if (!Devices.isIn(roll, who, shared.device())) {
      return Turn.refuse(Refusal.NOT_IN_CALL, "This device is not in the call.");
    }
    if (screens.sharing().equals(Optional.of(who))) {
      return new Turn.Same();
    }
    return screens
        .sharing()
        .map(other -> Turn.refuse(Refusal.ALREADY_SHARED, other + " shares a screen."))
        .orElseGet(() -> with(screens.shownBy(who)));
  }

  private Turn request(Happening.ScreenRequested asked) {
    var request = new ScreenRequest(asked.who(), asked.of());
    if (asked.who().equals(asked.of())
        || roll.in(asked.who()).isEmpty()
        || roll.in(asked.of()).isEmpty()) {
      return Turn.refuse(Refusal.NOT_IN_CALL, "Both have to be in the call.");
    }
    return screens.requests().contains(request) || screens.sharing().equals(Optional.of(asked.of()))
        ? new Turn.Same()
        : with(screens.requested(request));
  }

  @Override
  public CallState at(Instant now) {
    var lost = Devices.withoutLost(roll, now);
    var next =
        now.isBefore(invitation.ringsUntil())
            ? lost
            : lost.each(Member.Rung.class, rung -> new Member.Out(Why.UNANSWERED, rung.tookPart()));
    var why = lost.equals(roll) ? Why.HUNG_UP : Why.LOST;
    return next.equals(roll) ? this : settled(next, now, why);
  }

  @Override
  public Optional<Instant> due() {
    var rings =
        roll.rung().isEmpty() ? Stream.<Instant>empty() : Stream.of(invitation.ringsUntil());
    return Stream.concat(rings, Devices.firstLost(roll).stream()).min(Instant::compareTo);
  }

  private Turn out(Address who, Why why, Instant now) {
    boolean tookPart = roll.find(who).filter(Member::tookPart).isPresent();
    return new Turn.Next(settled(roll.with(who, new Member.Out(why, tookPart)), now, why));
  }

  /// Goes on while two can talk, or one waits for somebody who is rung, unless it is a call of two.
  private CallState settled(Roll next, Instant now, Why why) {
    int in = next.whoAreIn().size();
    boolean goesOn = in >= 2 || (in == 1 && !invitation.isPair() && !next.rung().isEmpty());
    return goesOn
        ? new Connected(invitation, next, version + 1, since, screens.among(next))
        : Ended.of(
            invitation,
            next,
            version + 1,
            Optional.of(since),
            now,
            why == Why.LOST ? Why.LOST : Why.HUNG_UP,
            Why.WITHDRAWN);
  }

  private Turn changed(Roll next) {
    return next.equals(roll) ? new Turn.Same() : new Turn.Next(with(next));
  }

  private Connected with(Roll next) {
    return new Connected(invitation, next, version + 1, since, screens.among(next));
  }

  private Turn with(Screens next) {
    return new Turn.Next(new Connected(invitation, roll, version + 1, since, next));
  }
}
