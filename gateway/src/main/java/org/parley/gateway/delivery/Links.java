package org.parley.gateway.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.parley.clustering.Cluster;
import org.parley.clustering.Node;
import org.parley.gateway.access.Address;

/// Takes envelopes to every other node, which hands them to those recipients who have a session
/// there: who is where need not be known, and so cannot be known wrong.
public final class Links {

  private final Cluster cluster;
  private final InstantSource clock;
  private final Consumer<List<Envelope>> here;
  private final Function<String, Optional<Address>> connected;
  private final Consumer<Instant> lost;
  private final Map<Node, NodeLink> links = new ConcurrentHashMap<>();

  /// @param here hands over what comes from other nodes
  /// @param connected finds those who have a session here
  /// @param lost is told since when something has not come from another node
  public Links(
      Cluster cluster,
      InstantSource clock,
      Consumer<List<Envelope>> here,
      Function<String, Optional<Address>> connected,
      Consumer<Instant> lost) {
    this.cluster = cluster;
    this.clock = clock;
    this.here = here;
    this.connected = connected;
    this.lost = lost;
  }

  /// From now on other nodes are delivered to and delivered from.
  public void open() {
    cluster.hear(NodeLink.TOPIC, (from, message) -> receive(from, Parcel.of(message)));
    cluster.listen(this::meet);
    meet();
  }

  /// Takes `envelopes` to the other nodes. May be called on any thread.
  public void send(List<Envelope> envelopes) {
    if (links.isEmpty()) {
      return;
    }
    var letters =
        envelopes.stream()
            .filter(envelope -> !envelope.recipients().isEmpty())
            .map(Letter::of)
            .toList();
    if (!letters.isEmpty()) {
      links.values().forEach(link -> link.send(letters));
    }
  }

  /// To be called several times a second.
  public void tick() {
    links.values().forEach(NodeLink::tick);
  }

  /// Whether everything has arrived at the nodes that are alive.
  public boolean isEmpty() {
    var live = cluster.nodes();
    return links.entrySet().stream()
        .filter(link -> live.contains(link.getKey()))
        .allMatch(link -> link.getValue().isEmpty());
  }

  /// A node that is new here may have had sessions since it started. One call at a time, so that
  /// none goes by what was known before another.
  private synchronized void meet() {
    var known = cluster.known();
    links.keySet().retainAll(known);
    known.forEach(node ->
        links.computeIfAbsent(
            node,
            _ -> new NodeLink(node, cluster, clock, Instant.ofEpochMilli(node.incarnation()))));
  }

  /// Whoever is not known yet sends it again.
  private void receive(Node from, Parcel parcel) {
    if (Optional.ofNullable(links.get(from)).filter(link -> link.take(parcel)).isPresent()) {
      parcel.lostSince().ifPresent(lost);
      here.accept(parcel.letters().stream().map(letter -> letter.open(connected)).toList());
    }
  }
}
