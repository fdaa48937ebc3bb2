package org.parley.gateway.command;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.parley.clustering.Cluster;
import org.parley.clustering.Key;
import org.parley.clustering.Node;
import org.parley.clustering.Rendezvous;
import org.parley.gateway.access.Caller;
import org.parley.gateway.access.Command;
import org.parley.gateway.access.Outcome;

/// Has a command performed by the node that owns its key: here, or by asking there. An owner that
/// does not answer may have done it all the same; asking the next one again does no harm, since
/// what it asks has the same clientId.
final class Relay {

  private static final String TOPIC = "command";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Cluster cluster;
  private final BiFunction<Caller, Command, Future<Outcome>> here;
  private final CommandBytes bytes = new CommandBytes(new Catalog());
  private volatile boolean closed;

  /// @param here performs a command on this node; never fails
  Relay(Cluster cluster, BiFunction<Caller, Command, Future<Outcome>> here) {
    this.cluster = cluster;
    this.here = here;
  }

  /// From now on other nodes are answered.
  void open() {
    cluster.answer(TOPIC, (_, message) -> answer(message));
  }

  /// From now on other nodes are not answered, and ask the next one.
  void close() {
    closed = true;
  }

  Future<Outcome> perform(Caller caller, Command command) {
    var key = command.key(caller.address());
    return key.isEmpty()
        ? here.apply(caller, command)
        : perform(caller, command, key.get(), Set.of());
  }

  private Future<Outcome> perform(Caller caller, Command command, Key key, Set<Node> tried) {
    var owner = owner(key, tried);
    if (owner.filter(node -> !node.equals(cluster.self())).isEmpty()) {
      return here.apply(caller, command);
    }
    return cluster
        .ask(owner.get(), TOPIC, bytes.of(caller, command), PATIENCE)
        .map(bytes::outcome)
        .recover(_ -> perform(caller, command, key, with(tried, owner.get())));
  }

  /// The best owner of `key` among those who have not been tried; empty if all of them have.
  private Optional<Node> owner(Key key, Set<Node> tried) {
    List<Node> left = new ArrayList<>(cluster.nodes());
    left.removeAll(tried);
    return left.isEmpty() ? Optional.empty() : Optional.of(Rendezvous.owner(key, left));
  }

  private Future<Buffer> answer(Buffer message) {
    if (closed) {
      return Future.failedFuture("this node is shutting down");
    }
    var asked = bytes.asked(message);
    return here.apply(asked.caller(), asked.command()).map(bytes::of);
  }

  private static Set<Node> with(Set<Node> tried, Node one) {
    var all = new HashSet<>(tried);
    all.add(one);
    return all;
  }
}
