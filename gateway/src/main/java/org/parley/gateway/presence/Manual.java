package org.parley.gateway.presence;

import java.time.Instant;
import java.util.Optional;

/// What was chosen for somebody by themselves or by others; there is at most one of it, and it wins
/// over everything else.
///
/// @param until when it ends by itself
/// @param unseen whether they have had no session since it was set, so that none can end it
/// @param hidden whether others set it for somebody who had chosen to appear offline, and does so
///   again when it ends
record Manual(
    ManualState state,
    Optional<Reason> reason,
    Optional<String> note,
    Optional<String> place,
    Optional<Instant> until,
    boolean unseen,
    boolean hidden) {

  Manual withUnseen(boolean now) {
    return new Manual(state, reason, note, place, until, now, hidden);
  }

  /// As others set it for somebody who had chosen `before`.
  Manual over(Optional<Manual> before) {
    return new Manual(
        state, reason, note, place, until, unseen, before.filter(Manual::hides).isPresent());
  }

  /// Whether they want to look offline, be it under what others set.
  boolean hides() {
    return hidden || state == ManualState.APPEAR_OFFLINE;
  }

  /// What is left when others end this, or time does.
  Optional<Manual> underneath() {
    return hidden
        ? Optional.of(
            new Manual(
                ManualState.APPEAR_OFFLINE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                unseen,
                false))
        : Optional.empty();
  }

  boolean isOver(Instant now) {
    return until.filter(end -> !now.isBefore(end)).isPresent();
  }
}
