package org.parley.media.bridge;

import java.util.List;
import java.util.Optional;

/// Chooses the bridge of a new conference.
public interface Choice {

  /// One of `well` for a conference that somebody at `site` starts; none only where there is none.
  Optional<Bridge> choose(String site, List<WellBridge> well);
}
