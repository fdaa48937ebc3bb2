package org.parley.gateway.call;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// How somebody stands to a call.
sealed interface Member {

  /// Whether they are in it, or have been.
  boolean tookPart();

  /// Their devices ring.
  ///
  /// @param tookPart they have been in it and are called again
  record Rung(boolean tookPart) implements Member {}

  /// They are in it.
  ///
  /// @param away since when the device has not been there
  record In(String device, Set<Medium> media, Muted muted, boolean held, Optional<Instant> away)
      implements Member {
    public In {
      media = Set.copyOf(media);
    }

    static In with(String device, Set<Medium> media) {
      boolean camera = media.contains(Medium.VIDEO);
      return new In(device, media, new Muted(false, !camera), false, Optional.empty());
    }

    @Override
    public boolean tookPart() {
      return true;
    }

    In muted(Muted now) {
      return new In(device, media, now, held, away);
    }

    In held(boolean now) {
      return new In(device, media, muted, now, away);
    }

    In away(Optional<Instant> since) {
      return new In(device, media, muted, held, since);
    }
  }

  /// They are not in it.
  record Out(Why why, boolean tookPart) implements Member {}
}
