package org.parley.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.parley.clustering.Cluster;
import org.parley.clustering.Key;
import org.parley.clustering.Node;
import org.parley.gateway.conversation.Conversations;
import org.parley.gateway.delivery.Delivery;
import org.parley.gateway.json.Json;
import org.parley.gateway.json.Versioned;
import org.parley.gateway.wire.ClusterStatus;
import org.parley.gateway.wire.NodeStatus;

/// Tells how this node is, and asks the others how they are.
final class Reporter {

  private static final String TOPIC = "status";
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Cluster cluster;
  private final Doors doors;
  private final Delivery delivery;
  private final Conversations conversations;
  private final Neighbours neighbours;
  private final Supplier<Future<Boolean>> ready;
  private final Versioned<NodeStatus> form = new Versioned<>(Json.mapper(), NodeStatus.class);

  Reporter(
      Cluster cluster,
      Doors doors,
      Delivery delivery,
      Conversations conversations,
      Neighbours neighbours,
      Supplier<Future<Boolean>> ready) {
    this.cluster = cluster;
    this.doors = doors;
    this.delivery = delivery;
    this.conversations = conversations;
    this.neighbours = neighbours;
    this.ready = ready;
  }

  /// From now on other nodes are told.
  void open() {
    cluster.answer(TOPIC, (_, _) -> here().map(form::encode));
  }

  /// How this node is.
  Future<NodeStatus> here() {
    var self = cluster.self();
    return Future.all(ready.get(), conversations.inUse())
        .map(both -> {
          boolean isReady = both.resultAt(0);
          List<Key> inUse = both.resultAt(1);
          long owned = inUse.stream().filter(key -> cluster.owner(key).equals(self)).count();
          return new NodeStatus(
              self.name(),
              self.site().name(),
              Instant.ofEpochMilli(self.incarnation()),
              self.url(),
              doors.directory().size(),
              delivery.connected().size(),
              delivery.size(),
              (int) owned,
              neighbours.messagesPerSecond(),
              doors.log().now().sequence(),
              isReady,
              neighbours.troubles().all());
        });
  }

  /// How all nodes are that were heard of in the last hour, the others by their names.
  Future<ClusterStatus> everywhere() {
    var alive = cluster.nodes();
    var asked =
        Stream.concat(Stream.of(cluster.self()), others())
            .map(node -> ask(node).map(status -> member(node, alive.contains(node), status)))
            .toList();
    return Future.all(asked)
        .map(_ -> new ClusterStatus(asked.stream().map(Future::result).toList()));
  }

  private Stream<Node> others() {
    return cluster.known().stream()
        .sorted(Comparator.comparing(Node::name).thenComparingLong(Node::incarnation));
  }

  private Future<Optional<NodeStatus>> ask(Node node) {
    return node.equals(cluster.self())
        ? here().map(Optional::of)
        : cluster
            .ask(node, TOPIC, Buffer.buffer(new byte[] {1}), PATIENCE)
            .map(bytes -> Optional.of(form.decode(bytes)))
            .otherwise(Optional.empty());
  }

  private static ClusterStatus.Member member(
      Node node, boolean alive, Optional<NodeStatus> status) {
    return new ClusterStatus.Member(
        node.name(), node.site().name(), Instant.ofEpochMilli(node.incarnation()), alive, status);
  }
}
