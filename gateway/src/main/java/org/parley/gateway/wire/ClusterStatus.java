package org.parley.gateway.wire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How all nodes are, as far as the one knows that is asked.
public record ClusterStatus(List<Member> nodes) {

  public ClusterStatus {
    nodes = List.copyOf(nodes);
  }

  /// A node that was heard of in the last hour.
  ///
  /// @param alive whether it takes part
  /// @param status what it tells; absent if it does not answer
  public record Member(
      String node, String site, Instant startedAt, boolean alive, Optional<NodeStatus> status) {}
}
