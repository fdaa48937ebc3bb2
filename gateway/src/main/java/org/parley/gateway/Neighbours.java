package org.parley.gateway;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.parley.clustering.Cluster;
import org.parley.clustering.Node;
import org.parley.gateway.conversation.CatchUp;
import org.parley.gateway.conversation.ConversationId;
import org.parley.gateway.conversation.Conversations;
import org.parley.gateway.delivery.Delivery;
import org.parley.gateway.delivery.Envelope;
import org.parley.gateway.delivery.Links;
import org.parley.gateway.delivery.Receipts;
import org.parley.gateway.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What goes between this node and the others about conversations, and what is done when one of
/// them is gone.
final class Neighbours {

  private static final Logger LOG = LoggerFactory.getLogger(Neighbours.class);

  private final Cluster cluster;
  private final InstantSource clock;
  private final Delivery delivery;
  private final Links links;
  private final CatchUp catchUp;
  private final Troubles troubles;
  private final Missing missing = new Missing();
  private final Rate messages = new Rate();
  private List<Node> before;

  Neighbours(Cluster cluster, Store store, Delivery delivery, InstantSource clock) {
    this.cluster = cluster;
    this.clock = clock;
    this.delivery = delivery;
    this.before = cluster.nodes();
    this.troubles = new Troubles(clock);
    this.catchUp = new CatchUp(store, clock, delivery::connected, delivery::behind);
    this.links =
        new Links(
            cluster,
            clock,
            delivery::deliver,
            delivery::find,
            since -> catchUp.since(since, Duration.ZERO));
  }

  /// Takes envelopes to everybody, here and elsewhere.
  void deliver(List<Envelope> envelopes) {
    messages.add(envelopes.stream().filter(Envelope::said).count());
    delivery.deliver(envelopes);
    links.send(envelopes);
  }

  /// From now on talks to the other nodes; returns who takes word of what has reached devices.
  Receipts open(Conversations conversations) {
    var receipts =
        new Receipts(cluster, id -> new ConversationId(id).key(), conversations::delivered);
    links.open();
    receipts.open();
    cluster.listen(() -> look(conversations));
    return receipts;
  }

  /// To be called several times a second.
  void tick() {
    links.tick();
  }

  /// To be called every second.
  void tickSlowly() {
    missing
        .due(cluster.nodes(), clock.instant())
        .ifPresent(since -> catchUp.since(since, Duration.ZERO));
    catchUp.tick();
    messages.tick();
  }

  /// How many messages were written here, on average over the last minute.
  double messagesPerSecond() {
    return messages.perSecond();
  }

  /// What went wrong lately.
  Troubles troubles() {
    return troubles;
  }

  /// Whether all that was to be delivered has been, where it can be.
  boolean isSettled() {
    return links.isEmpty();
  }

  private synchronized void look(Conversations conversations) {
    var now = cluster.nodes();
    var gone =
        before.stream()
            .filter(node -> !now.contains(node) && !node.equals(cluster.self()))
            .toList();
    if (!now.equals(before)) {
      conversations.doubt();
    }
    gone.forEach(node -> troubles.note(node.name() + " does not answer any more"));
    now.stream()
        .filter(node -> !before.contains(node))
        .forEach(node -> troubles.note(node.name() + " has come"));
    if (!gone.isEmpty()) {
      LOG.info("Gone are {}", gone.stream().map(Node::name).toList());
      gone.forEach(node -> missing.gone(node, clock.instant()));
    }
    before = now;
  }
}
