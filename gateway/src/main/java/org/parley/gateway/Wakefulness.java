package org.parley.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Notices that this node stood still, as a machine does that is frozen. What clients wrote to it
/// meanwhile is old, and they may have gone elsewhere and changed their minds: it takes a moment
/// until all of that has been read, and none of it is to be done.
final class Wakefulness {

  private static final Duration STANDSTILL = Duration.ofSeconds(5);
  private static final Duration MOMENT = Duration.ofSeconds(2);

  private final InstantSource clock;
  private Optional<Instant> beat = Optional.empty();
  private Optional<Instant> woke = Optional.empty();

  Wakefulness(InstantSource clock) {
    this.clock = clock;
  }

  /// To be called several times a second from the start on.
  synchronized void beat() {
    look();
    beat = Optional.of(clock.instant());
  }

  /// Whether this node has just gone on after standing still.
  synchronized boolean isDazed() {
    look();
    return woke.filter(then -> clock.instant().isBefore(then.plus(MOMENT))).isPresent();
  }

  private void look() {
    var now = clock.instant();
    if (beat.filter(last -> now.isAfter(last.plus(STANDSTILL))).isPresent()) {
      woke = Optional.of(now);
      beat = woke;
    }
  }
}
