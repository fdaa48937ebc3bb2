package org.parley.gateway.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.parley.gateway.access.Refusal;

/// A call that is over: nobody is in it, and nothing rings.
///
/// @param since when they began to talk, if they did
record Ended(
    Invitation invitation, Roll roll, long version, Optional<Instant> since, Instant until, Why why)
    implements CallState {

  /// @param rung why those are not in it who were still rung
  static Ended of(
      Invitation invitation,
      Roll before,
      long version,
      Optional<Instant> since,
      Instant until,
      Why why,
      Why rung) {
    var roll =
        before
            .each(Member.Rung.class, it -> new Member.Out(rung, it.tookPart()))
            .each(Member.In.class, _ -> new Member.Out(why, since.isPresent()));
    return new Ended(invitation, roll, version, since, until, why);
  }

  /// How long they talked.
  Duration length() {
    return since.map(it -> Duration.between(it, until)).orElse(Duration.ZERO);
  }

  @Override
  public Turn on(Happening happening, Instant now) {
    return switch (happening) {
      case Happening.Entered _,
          Happening.HeldNow _,
          Happening.MutedNow _,
          Happening.ScreenShared _,
          Happening.ScreenRequested _ ->
          Turn.refuse(Refusal.NO_SUCH_CALL, "The call is over.");
      case Happening.Declined _,
          Happening.Withdrew _,
          Happening.HungUp _,
          Happening.TakenOut _,
          Happening.ScreenStopped _,
          Happening.ScreenAnswered _,
          Happening.Away _,
          Happening.Back _ ->
          new Turn.Same();
    };
  }

  @Override
  public CallState at(Instant now) {
    return this;
  }

  @Override
  public Optional<Instant> due() {
    return Optional.empty();
  }
}
