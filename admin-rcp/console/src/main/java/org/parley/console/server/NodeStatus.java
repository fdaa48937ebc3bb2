package org.parley.console.server;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How one node is.
public record NodeStatus(
    String node,
    String site,
    Instant startedAt,
    Optional<String> url,
    int people,
    int connected,
    int sessions,
    int conversations,
    double messagesPerSecond,
    long revision,
    boolean ready,
    List<Incident> faults) {

  /// What went wrong, and when.
  public record Incident(Instant at, String what) {}
}
