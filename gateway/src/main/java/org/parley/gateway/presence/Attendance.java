package org.parley.gateway.presence;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The sessions that somebody has on this node. The last one counts for a while after it closed, so
/// that a reload does not show.
///
/// @param idle by session, whether nobody uses the device
/// @param lingering what the last session was like, while there is none
record Attendance(Map<String, Boolean> idle, Optional<Lingering> lingering) {

  static final Attendance NONE = new Attendance(Map.of(), Optional.empty());

  record Lingering(boolean idle, Instant until) {}

  Attendance {
    idle = Map.copyOf(idle);
  }

  /// `session` is there, and idle or not.
  Attendance with(String session, boolean isIdle) {
    var next = new HashMap<>(idle);
    next.put(session, isIdle);
    return new Attendance(next, Optional.empty());
  }

  /// `session` closed; if it was the last one, it counts until `until`.
  Attendance without(String session, Instant until) {
    var next = new HashMap<>(idle);
    var was = Optional.ofNullable(next.remove(session));
    return next.isEmpty()
        ? was.map(isIdle -> lingering(isIdle, until)).orElse(this)
        : new Attendance(next, Optional.empty());
  }

  private static Attendance lingering(boolean isIdle, Instant until) {
    return new Attendance(Map.of(), Optional.of(new Lingering(isIdle, until)));
  }

  boolean isAttended() {
    return !idle.isEmpty();
  }

  boolean isOver(Instant now) {
    return lingering.filter(last -> !now.isBefore(last.until())).isPresent();
  }

  Contribution contribution() {
    return idle.isEmpty()
        ? lingering
            .map(last -> new Contribution(true, last.idle(), false))
            .orElse(Contribution.NONE)
        : new Contribution(true, !idle.containsValue(false), true);
  }
}
