package org.parley.gateway.presence;

import java.time.Instant;
import java.util.Optional;

/// What was chosen for somebody by themselves or by others; there is at most one of it, and it wins
/// over everything else.
///
/// @param until when it ends by itself
/// @param unseen whether they have had no session since it was set, so that none can end it
record Manual(
    ManualState state,
    Optional<Reason> reason,
    Optional<String> note,
    Optional<String> place,
    Optional<Instant> until,
    boolean unseen) {

  Manual withUnseen(boolean now) {
    return new Manual(state, reason, note, place, until, now);
  }

  boolean isOver(Instant now) {
    return until.filter(end -> !now.isBefore(end)).isPresent();
  }
}
