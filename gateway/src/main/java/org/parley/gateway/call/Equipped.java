package org.parley.gateway.call;

import java.util.Optional;
import java.util.Set;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.presence.Capability;
import org.parley.gateway.presence.Whereabouts;

/// Whether a device has what it takes.
final class Equipped {

  private Equipped() {}

  /// Why `device` cannot send `media`; empty if it can.
  static Optional<Outcome.Refused> refusal(Whereabouts known, String device, Set<Medium> media) {
    if (!media.contains(Medium.AUDIO)) {
      return refused(Refusal.MALFORMED, "A call has at least AUDIO.");
    }
    if (!known.devices().containsKey(device)) {
      return refused(Refusal.NO_DEVICE, "Nobody has reported this device: send ReportDevice.");
    }
    if (!known.has(device, Capability.AUDIO)) {
      return refused(Refusal.NO_DEVICE, "This device has no microphone.");
    }
    return media.contains(Medium.VIDEO) && !known.has(device, Capability.VIDEO)
        ? refused(Refusal.NO_DEVICE, "This device has no camera.")
        : Optional.empty();
  }

  private static Optional<Outcome.Refused> refused(Refusal refusal, String message) {
    return Optional.of(new Outcome.Refused(refusal, message));
  }
}
