package org.parley.gateway.presence;

import java.time.Duration;

/// How long people count as signed in who are not any more, so that a reload, a lost connection or
/// a restart does not show.
///
/// @param closed after their last session closed
/// @param restarted after a start of the node, where something was chosen for them before
public record Lingering(Duration closed, Duration restarted) {

  /// What people hardly notice.
  public static final Lingering STANDARD =
      new Lingering(Duration.ofSeconds(15), Duration.ofSeconds(60));
}
