package org.parley.gateway.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a node remembers of tokens: sessions it read lately, and which tokens end before the time
/// that they were issued for. Both bounded.
final class TokenMemory {

  private static final int MOST_SESSIONS = 10_000;
  private static final int MOST_ENDED = 100_000;

  private final Map<TokenId, Known> sessions = new LeastRecent<>(MOST_SESSIONS);
  private final Map<TokenId, Instant> ended = new LeastRecent<>(MOST_ENDED);

  /// So long what was read of a token is taken for what is stored: another node may have ended it.
  private static final Duration TRUSTED = Duration.ofSeconds(15);

  private record Known(Holder holder, Instant readAt) {}

  private final InstantSource clock;
  private Set<TokenId> asked = new HashSet<>();

  TokenMemory(InstantSource clock) {
    this.clock = clock;
  }

  synchronized Optional<Holder> holder(TokenId id) {
    return Optional.ofNullable(sessions.get(id))
        .filter(known -> clock.instant().isBefore(known.readAt().plus(TRUSTED)))
        .map(Known::holder);
  }

  /// The tokens that [#isLive] was asked about since the last time.
  synchronized List<TokenId> asked() {
    var all = List.copyOf(asked);
    asked = new HashSet<>();
    return all;
  }

  /// Remembers what was read, unless the token has been ended while it was read.
  synchronized void keep(Holder holder) {
    if (!ended.containsKey(holder.token())) {
      sessions.put(holder.token(), new Known(holder, clock.instant()));
    }
  }

  /// The token was found in the store as it was.
  synchronized void confirm(TokenId id) {
    sessions.computeIfPresent(id, (_, known) -> new Known(known.holder(), clock.instant()));
  }

  /// From `end` on the token is not live.
  synchronized void end(TokenId id, Instant end) {
    ended.merge(id, end, (one, other) -> one.isBefore(other) ? one : other);
    sessions.remove(id);
  }

  /// False if the token was ended by now.
  synchronized boolean isLive(TokenId id, Instant now) {
    asked.add(id);
    var end = ended.get(id);
    return end == null || now.isBefore(end);
  }
}
