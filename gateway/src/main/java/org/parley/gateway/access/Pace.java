package org.parley.gateway.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// How often people may change what is kept for good: 60 times at once, and once a second after
/// that. One who asks for more is told to wait, and holds up nobody else.
public final class Pace {

  private static final Duration EACH = Duration.ofSeconds(1);
  private static final Duration AT_ONCE = EACH.multipliedBy(60);

  private final InstantSource clock;

  /// Until when the changes made so far last, at one each second.
  private final Map<Address, Instant> busyUntil = new HashMap<>();

  public Pace(InstantSource clock) {
    this.clock = clock;
  }

  /// Whether `person` may make one more change now; if so, it counts.
  public synchronized boolean allows(Address person) {
    var now = clock.instant();
    var until = busyUntil.getOrDefault(person, now);
    var next = (until.isBefore(now) ? now : until).plus(EACH);
    if (next.isAfter(now.plus(AT_ONCE))) {
      return false;
    }
    busyUntil.put(person, next);
    return true;
  }

  /// That somebody has to wait.
  public static Outcome.Refused tooSoon() {
    return new Outcome.Refused(
        Refusal.TOO_MANY_REQUESTS, "Too many changes at once: ask again in a few seconds.");
  }
}
