package org.parley.gateway.wire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How a node is at the moment.
///
/// @param startedAt since when it runs; a later one is another incarnation
/// @param url where clients reach it
/// @param people how many people there are
/// @param connected how many of them have a session here
/// @param sessions how many sessions there are here
/// @param conversations how many conversations that are in use it takes care of
/// @param messagesPerSecond how many messages were written here, on average over the last minute
/// @param revision the last change of what is set that it knows
/// @param ready whether it takes clients and its store can write
/// @param faults what went wrong lately, as seen from it, the last first
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
    List<Fault> faults) {

  public NodeStatus {
    faults = List.copyOf(faults);
  }

  /// Something that went wrong.
  public record Fault(Instant at, String what) {}
}
