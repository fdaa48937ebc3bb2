package org.parley.gateway.presence;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import org.parley.clustering.Cluster;
import org.parley.clustering.Node;
import org.parley.gateway.json.Json;
import org.parley.gateway.json.Versioned;

/// Tells the other nodes the facts of this one, each what it does not know yet, and takes theirs.
final class Exchange {

  private static final String TOPIC = "presence";
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Cluster cluster;
  private final Serial serial;
  private final InstantSource clock;
  private final Facts facts;
  private final BooleanSupplier settled;
  private final Map<Node, Peer> peers = new HashMap<>();
  private final Versioned<Telling> tellings = new Versioned<>(Json.mapper(), Telling.class);
  private final Versioned<Telling.Receipt> receipts =
      new Versioned<>(Json.mapper(), Telling.Receipt.class);

  /// @param settled whether this node waits for nobody to come back
  Exchange(
      Cluster cluster, Serial serial, InstantSource clock, Facts facts, BooleanSupplier settled) {
    this.cluster = cluster;
    this.serial = serial;
    this.clock = clock;
    this.facts = facts;
    this.settled = settled;
  }

  /// From now on `listener` is given what others tell, and says what is known.
  void open(BiFunction<Node, Telling, Telling.Receipt> listener) {
    cluster.answer(
        TOPIC,
        (from, message) ->
            serial.call(() -> {
              var known = listener.apply(from, tellings.decode(message));
              return Future.succeededFuture(receipts.encode(known));
            }));
  }

  /// Tells what is new, and every second that this node is there. One message at a time is under
  /// way to each.
  void tell() {
    var now = clock.instant();
    var known = cluster.known();
    peers.keySet().retainAll(known);
    for (var node : known) {
      var peer = peers.computeIfAbsent(node, _ -> new Peer(now));
      if (peer.isDue(facts.version(), now)) {
        tell(node, peer, now);
      }
    }
  }

  private void tell(Node node, Peer peer, Instant now) {
    var telling = facts.after(peer.begin(now), settled.getAsBoolean());
    cluster
        .ask(node, TOPIC, tellings.encode(telling), PATIENCE)
        .map(receipts::decode)
        .onComplete(result -> serial.run(() -> answered(node, peer, telling, result)));
  }

  private void answered(
      Node node, Peer peer, Telling telling, AsyncResult<Telling.Receipt> result) {
    peer.end(result);
    boolean inOrder = result.succeeded() && result.result().version() == telling.to();
    if (inOrder && !telling.isLast() && peers.get(node) == peer) {
      tell(node, peer, clock.instant());
    }
  }

  /// Up to which version everybody knows the facts.
  long acknowledged() {
    return peers.values().stream()
        .mapToLong(peer -> peer.known().version())
        .min()
        .orElse(facts.version());
  }

  /// Whether this node knows of everybody who is there: all whom it has heard of in the last hour
  /// have just spoken, those aside that have been silent so long that they will not come back.
  boolean isWhole(Tables tables) {
    var now = clock.instant();
    peers.forEach((node, peer) -> {
      if (tables.isFresh(node, now)) {
        peer.spoke(now);
      }
    });
    return peers.entrySet().stream()
        .allMatch(each -> each.getValue().isGone(now) || tables.isFresh(each.getKey(), now));
  }
}
