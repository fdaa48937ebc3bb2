package org.parley.console.server;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// How all nodes are, as seen from the one that was asked.
public record ClusterStatus(List<Member> nodes) {

  /// A node; without status if it did not answer.
  public record Member(
      String node, String site, Instant startedAt, boolean alive, Optional<NodeStatus> status) {

    public boolean isReady() {
      return alive && status.filter(NodeStatus::ready).isPresent();
    }
  }

  public long alive() {
    return nodes.stream().filter(Member::alive).count();
  }

  public long ready() {
    return nodes.stream().filter(Member::isReady).count();
  }

  public long sites() {
    return nodes.stream().filter(Member::alive).map(Member::site).distinct().count();
  }

  /// The sum of `figure` over all nodes that answered.
  public int sum(ToIntFunction<NodeStatus> figure) {
    return nodes.stream().flatMap(member -> member.status().stream()).mapToInt(figure).sum();
  }

  public double messagesPerSecond() {
    return nodes.stream()
        .flatMap(member -> member.status().stream())
        .mapToDouble(NodeStatus::messagesPerSecond)
        .sum();
  }

  /// What went wrong lately anywhere, the last first.
  public List<FaultSeen> faults() {
    return nodes.stream()
        .flatMap(member -> member.status().stream())
        .flatMap(status -> status.faults().stream().map(it -> FaultSeen.by(status.node(), it)))
        .sorted(Comparator.comparing(FaultSeen::at).reversed())
        .toList();
  }

  /// What `node` has seen going wrong.
  public record FaultSeen(Instant at, String node, String what) {

    static FaultSeen by(String node, NodeStatus.Incident incident) {
      return new FaultSeen(incident.at(), node, incident.what());
    }
  }
}
