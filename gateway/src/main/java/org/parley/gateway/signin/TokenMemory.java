package org.parley.gateway.signin;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What a node remembers of tokens: sessions it read lately, and which tokens end before the time
/// that they were issued for. Both bounded.
final class TokenMemory {

  private static final int MOST_SESSIONS = 10_000;
  private static final int MOST_ENDED = 100_000;

  private final Map<TokenId, Holder> sessions = new LeastRecent<>(MOST_SESSIONS);
  private final Map<TokenId, Instant> ended = new LeastRecent<>(MOST_ENDED);

  synchronized Optional<Holder> holder(TokenId id) {
    return Optional.ofNullable(sessions.get(id));
  }

  /// Remembers what was read, unless the token has been ended while it was read.
  synchronized void keep(Holder holder) {
    if (!ended.containsKey(holder.token())) {
      sessions.put(holder.token(), holder);
    }
  }

  /// From `end` on the token is not live.
  synchronized void end(TokenId id, Instant end) {
    ended.merge(id, end, (one, other) -> one.isBefore(other) ? one : other);
    sessions.remove(id);
  }

  /// False if the token was ended by now.
  synchronized boolean isLive(TokenId id, Instant now) {
    var end = ended.get(id);
    return end == null || now.isBefore(end);
  }
}
