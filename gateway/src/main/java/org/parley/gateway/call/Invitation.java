package org.parley.gateway.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.parley.gateway.access.Address;

/// What never changes of a call.
///
/// @param by who called
/// @param media what they called with
/// @param ringsUntil when its first ringing ends
record Invitation(
    CallId id, Address by, Set<Medium> media, Through through, Instant at, Instant ringsUntil) {

  private static final int SECONDS_TO_COME_BACK = 20;

  /// So long the device of somebody in a call may be away.
  static final Duration TIME_TO_COME_BACK = Duration.ofSeconds(SECONDS_TO_COME_BACK);

  Invitation {
    media = Set.copyOf(media);
  }

  /// Whether it is a call of two, which one of them ends for both.
  boolean isPair() {
    return id.conversation().isPair();
  }
}
