package org.parley.clustering.hazelcast;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.clustering.Node;

/// Which of the listed nodes are alive: those that have answered on their event loop lately, which
/// shows what a list of members does not, a loop that is blocked or a process that is frozen. Of
/// one thread at a time.
final class Liveness {

  /// After so long without an answer others take over what a node owns.
  static final Duration SILENT = Duration.ofSeconds(4);

  private final Node self;
  private final Map<Node, Instant> answered = new HashMap<>();
  private final Set<Node> leaving = new HashSet<>();
  private Set<Node> listed = Set.of();

  Liveness(Node self) {
    this.self = self;
  }

  /// The nodes that the members list now, with or without this one.
  void list(Collection<Node> nodes) {
    listed = new HashSet<>(nodes);
    listed.remove(self);
    answered.keySet().retainAll(listed);
    leaving.retainAll(with(listed, self).toList());
  }

  /// The nodes to be asked whether they are alive.
  List<Node> others() {
    return List.copyOf(listed);
  }

  /// A node that has the name of this one, and answers: it is another process.
  Optional<Node> namesake() {
    return answered.keySet().stream().filter(node -> node.name().equals(self.name())).findFirst();
  }

  void answered(Node node, Instant at) {
    if (listed.contains(node)) {
      answered.merge(node, at, (one, other) -> one.isAfter(other) ? one : other);
    }
  }

  /// `node` takes nothing new.
  void leaves(Node node) {
    leaving.add(node);
  }

  /// Those who are alive, by name: of several incarnations of a node, the last one. This node does
  /// not count once it is leaving, unless it is the only one.
  List<Node> live(Instant now) {
    var live =
        with(answered.keySet(), self)
            .filter(node -> node.equals(self) || isFresh(node, now))
            .filter(node -> !leaving.contains(node))
            .filter(node -> answered.keySet().stream().noneMatch(other -> other.replaces(node)))
            .sorted(Comparator.comparing(Node::name))
            .toList();
    return live.isEmpty() ? List.of(self) : live;
  }

  private boolean isFresh(Node node, Instant now) {
    var at = answered.get(node);
    return at != null && now.isBefore(at.plus(SILENT));
  }

  private static Stream<Node> with(Collection<Node> nodes, Node one) {
    return Stream.concat(nodes.stream(), Stream.of(one));
  }
}
