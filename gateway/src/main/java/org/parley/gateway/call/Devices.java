package org.parley.gateway.call;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.parley.gateway.access.Address;

/// What happens to the devices that are in a call.
final class Devices {

  private Devices() {}

  static boolean isIn(Roll roll, Address who, String device) {
    return roll.in(who).filter(in -> in.device().equals(device)).isPresent();
  }

  static Roll muted(Roll roll, Happening.MutedNow muted) {
    return change(roll, muted.who(), in -> in.muted(muted.muted()));
  }

  static Roll held(Roll roll, Happening.HeldNow held) {
    return change(
        roll, held.who(), in -> in.device().equals(held.device()) ? in.held(held.held()) : in);
  }

  static Roll away(Roll roll, Happening.Away away, Instant now) {
    return change(
        roll,
        away.who(),
        in ->
            in.device().equals(away.device()) && in.away().isEmpty()
                ? in.away(Optional.of(now))
                : in);
  }

  static Roll back(Roll roll, Happening.Back back) {
    return change(
        roll, back.who(), in -> in.device().equals(back.device()) ? in.away(Optional.empty()) : in);
  }

  /// When the next one is lost that is away now.
  static Optional<Instant> firstLost(Roll roll) {
    return roll.firstAway().map(since -> since.plus(Invitation.TIME_TO_COME_BACK));
  }

  /// Those are out who have been away for too long.
  static Roll withoutLost(Roll roll, Instant now) {
    return roll.each(
        Member.In.class,
        in ->
            in.away()
                .filter(since -> !now.isBefore(since.plus(Invitation.TIME_TO_COME_BACK)))
                .<Member>map(_ -> new Member.Out(Why.LOST, true))
                .orElse(in));
  }

  private static Roll change(Roll roll, Address who, UnaryOperator<Member.In> change) {
    return roll.in(who).map(in -> roll.with(who, change.apply(in))).orElse(roll);
  }
}
