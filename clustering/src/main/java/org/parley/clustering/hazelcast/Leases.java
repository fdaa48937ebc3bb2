package org.parley.clustering.hazelcast;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.clustering.Node;

/// Until when other nodes may act on what they are asked, each by its own clock: not after this
/// node may have given them up and asked another. What was under way as a network was cut arrives
/// when it is whole again, long after. May be used on any thread.
final class Leases {

  /// @param until by the clock of this node
  /// @param ahead how far that of the other one is ahead, or a little less
  private record Lease(Instant until, Duration ahead) {}

  private final Map<Node, Lease> leases = new ConcurrentHashMap<>();

  /// `node` has answered `now`, when its clock said `its` or later.
  void renew(Node node, Instant its, Instant now) {
    leases.put(node, new Lease(now.plus(Liveness.SILENT), Duration.between(now, its)));
  }

  /// Until when `node` may act on what it is asked `now`; empty for one that has never answered.
  Optional<Instant> until(Node node, Duration patience, Instant now) {
    var end = now.plus(patience);
    return Optional.ofNullable(leases.get(node))
        .map(lease -> (end.isBefore(lease.until) ? end : lease.until).plus(lease.ahead));
  }

  void keepOnly(Collection<Node> nodes) {
    leases.keySet().retainAll(nodes);
  }
}
