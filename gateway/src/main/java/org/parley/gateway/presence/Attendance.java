package org.parley.gateway.presence;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The sessions that somebody has on this node, and the calls that it keeps for them. The last
/// session counts for a while after it closed, so that a reload does not show.
///
/// @param lingering what the last session was like, while there is none
record Attendance(
    Map<String, Device> sessions, Optional<Lingering> lingering, Map<String, Boolean> calls) {

  static final Attendance NONE = new Attendance(Map.of(), Optional.empty(), Map.of());

  /// What a session is on.
  ///
  /// @param idle whether nobody uses it
  record Device(boolean idle, Optional<ReportDevice> reported) {
    static final Device NEW = new Device(false, Optional.empty());

    Contribution contribution() {
      return new Contribution(
          true,
          idle,
          true,
          reported.map(it -> Map.of(it.device(), it.has())).orElse(Map.of()),
          Map.of());
    }
  }

  record Lingering(boolean idle, Instant until) {}

  Attendance {
    sessions = Map.copyOf(sessions);
    calls = Map.copyOf(calls);
  }

  /// `session` is there.
  Attendance with(String session) {
    return sessions.containsKey(session) ? this : with(session, Device.NEW);
  }

  /// `session` is there, and idle or not.
  Attendance with(String session, boolean idle) {
    return with(session, new Device(idle, device(session).reported()));
  }

  /// `session` is there, and of this device.
  Attendance with(String session, ReportDevice reported) {
    return with(session, new Device(device(session).idle(), Optional.of(reported)));
  }

  private Attendance with(String session, Device device) {
    var next = new HashMap<>(sessions);
    next.put(session, device);
    return new Attendance(next, Optional.empty(), calls);
  }

  private Device device(String session) {
    return sessions.getOrDefault(session, Device.NEW);
  }

  /// `session` closed; if it was the last one, it counts until `until`.
  Attendance without(String session, Instant until) {
    var next = new HashMap<>(sessions);
    var was = Optional.ofNullable(next.remove(session));
    return next.isEmpty()
        ? was.map(device -> lingering(device.idle(), until)).orElse(this)
        : new Attendance(next, Optional.empty(), calls);
  }

  private Attendance lingering(boolean isIdle, Instant until) {
    return new Attendance(Map.of(), Optional.of(new Lingering(isIdle, until)), calls);
  }

  /// Nobody is here any more, and nobody was until just now.
  Attendance left() {
    return new Attendance(Map.of(), Optional.empty(), calls);
  }

  /// This node keeps these calls for them.
  Attendance calls(Map<String, Boolean> now) {
    return new Attendance(sessions, lingering, now);
  }

  boolean isAttended() {
    return !sessions.isEmpty();
  }

  boolean isOver(Instant now) {
    return lingering.filter(last -> !now.isBefore(last.until())).isPresent();
  }

  Contribution contribution() {
    return Contribution.of(
        List.of(
            sessions.isEmpty() ? lingered() : together(sessions.values()),
            new Contribution(false, false, false, Map.of(), calls)));
  }

  private Contribution lingered() {
    return lingering
        .map(last -> new Contribution(true, last.idle(), false))
        .orElse(Contribution.NONE);
  }

  private static Contribution together(Collection<Device> devices) {
    return Contribution.of(devices.stream().map(Device::contribution).toList());
  }
}
