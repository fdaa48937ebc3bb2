package org.parley.gateway.call;

import java.util.Set;
import org.parley.gateway.access.Requirement;
import org.parley.gateway.access.Right;

/// Which rights it takes to send media.
final class Rights {

  private Rights() {}

  static Requirement toSend(Set<Medium> media) {
    return media.contains(Medium.VIDEO)
        ? Requirement.of(Right.AUDIO, Right.VIDEO)
        : Requirement.of(Right.AUDIO);
  }
}
