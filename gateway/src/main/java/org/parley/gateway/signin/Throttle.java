package org.parley.gateway.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.parley.gateway.access.Address;

/// Slows down guessing passwords. Who fails five times for one address waits 1, 2, 4 … 60 seconds
/// before the next attempt at it; who fails more often in a minute than is set, for whichever
/// addresses, waits for any. Only the source that fails waits, so nobody can lock somebody else out
/// from elsewhere. An attempt counts as failed until it succeeds: a thousand at once are no way
/// around. Safe for use by many threads; remembers the 10,000 latest of each kind.
public final class Throttle {

  private static final int MOST_REMEMBERED = 10_000;
  private static final int FREE_FAILURES = 5;
  private static final int LONGEST_SECONDS = 60;

  /// An address left alone for so long starts anew: a bad day is not held against its owner.
  private static final Duration FORGOTTEN = Duration.ofMinutes(15);

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final int mostPerSource;
  private final Duration perFailure;
  private final Map<Pair, Failures> pairs = new LeastRecent<>(MOST_REMEMBERED);
  private final Map<String, Instant> sources = new LeastRecent<>(MOST_REMEMBERED);

  /// `mostPerSource` is how often one source may fail in a minute, 1 or more.
  public Throttle(InstantSource clock, int mostPerSource) {
    this.clock = clock;
    this.mostPerSource = mostPerSource;
    this.perFailure = MINUTE.dividedBy(mostPerSource);
  }

  /// Begins an attempt of `source` to sign in as `address`, or tells after which time to retry.
  /// What is begun ends with [#succeeded], [#failed] or [#withdrawn].
  synchronized Optional<Duration> attempt(Address address, String source) {
    var now = clock.instant();
    var pair = new Pair(address, source);
    var failures = failures(pair, now);
    var free = latest(failures.freeAgain(), sourceFreeAgain(source, now));
    if (free.isAfter(now)) {
      return Optional.of(Duration.between(now, free));
    }
    pairs.put(pair, new Failures(failures.count + 1, now));
    return Optional.empty();
  }

  /// The password was right: the pair starts anew.
  synchronized void succeeded(Address address, String source) {
    pairs.remove(new Pair(address, source));
  }

  /// The password was wrong.
  synchronized void failed(String source) {
    var now = clock.instant();
    sources.merge(source, now.plus(perFailure), (full, _) -> latest(full, now).plus(perFailure));
  }

  /// Nobody looked at the password: the attempt does not count.
  synchronized void withdrawn(Address address, String source) {
    pairs.computeIfPresent(
        new Pair(address, source),
        (_, failures) ->
            failures.count == 1 ? null : new Failures(failures.count - 1, failures.last));
  }

  private Failures failures(Pair pair, Instant now) {
    var known = pairs.getOrDefault(pair, new Failures(0, now));
    return known.last.plus(FORGOTTEN).isBefore(now) ? new Failures(0, now) : known;
  }

  /// A bucket of that many tokens, kept as the time at which it will be full again: each failure
  /// moves that on by one token's time, and it is empty until that is a minute away, less one
  /// token.
  private Instant sourceFreeAgain(String source, Instant now) {
    return sources.getOrDefault(source, now).minus(perFailure.multipliedBy(mostPerSource - 1));
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private record Pair(Address address, String source) {}

  private record Failures(int count, Instant last) {
    Instant freeAgain() {
      if (count < FREE_FAILURES) {
        return last;
      }
      int doublings = Math.min(count - FREE_FAILURES, 6);
      return last.plusSeconds(Math.min(1 << doublings, LONGEST_SECONDS));
    }
  }
}
