package org.parley.gateway.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;

/// How long somebody who searches waits for the answer: from when they asked, whenever their turn
/// came.
///
/// @param begun when their turn came
record Patience(InstantSource clock, Instant asked, Optional<Instant> begun) {

  /// With the second until somebody looks, less than the 10 seconds that a search may take.
  private static final Duration LONGEST = Duration.ofSeconds(9);

  static Patience from(InstantSource clock) {
    return new Patience(clock, clock.instant(), Optional.empty());
  }

  Patience begin() {
    return new Patience(clock, asked, Optional.of(clock.instant()));
  }

  boolean isOver() {
    return clock.instant().isAfter(asked.plus(LONGEST));
  }

  /// What to say once it is over: what took longer, the waiting or the search.
  Outcome refusal() {
    var now = clock.instant();
    var start = begun.orElse(now);
    boolean waitedMore = Duration.between(asked, start).compareTo(Duration.between(start, now)) > 0;
    return waitedMore
        ? new Outcome.Refused(
            Refusal.TOO_MANY_REQUESTS, "Too many are searching: ask again in a moment.")
        : new Outcome.Refused(
            Refusal.TOO_BROAD,
            "This takes too long: write more of the words, or search one conversation.");
  }
}
