package org.parley.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import org.parley.clustering.Cluster;
import org.parley.gateway.delivery.Delivery;
import org.parley.gateway.json.Json;
import org.parley.gateway.json.Versioned;
import org.parley.gateway.signin.TokenId;
import org.parley.gateway.signin.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps this node at what is set and who is signed out: the others are told of every change, and
/// whatever that misses is read from the store. Where that cannot be read, nobody here hears any
/// more than those who cannot ask.
final class Revisions {

  private static final Logger LOG = LoggerFactory.getLogger(Revisions.class);
  private static final String POLICY = "policy";
  private static final String TOKEN = "token";
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Buffer RECEIVED = Buffer.buffer(new byte[] {1});

  private record Revision(long sequence) {}

  private record Ended(String token, Instant at) {}

  private final Cluster cluster;
  private final Doors doors;
  private final Delivery delivery;
  private final Troubles troubles;
  private boolean current = true;
  private final Versioned<Revision> revisions = new Versioned<>(Json.mapper(), Revision.class);
  private final Versioned<Ended> ends = new Versioned<>(Json.mapper(), Ended.class);

  Revisions(Cluster cluster, Doors doors, Delivery delivery, Troubles troubles) {
    this.cluster = cluster;
    this.doors = doors;
    this.delivery = delivery;
    this.troubles = troubles;
  }

  /// From now on tells and is told.
  void open() {
    cluster.answer(POLICY, (_, message) -> policyMoved(revisions.decode(message)));
    cluster.answer(TOKEN, (_, message) -> tokenEnded(ends.decode(message)));
    doors
        .log()
        .listen(moved -> tell(POLICY, revisions.encode(new Revision(moved.after().sequence()))));
    doors
        .tokens()
        .listen(ended -> tell(TOKEN, ends.encode(new Ended(ended.token().hash(), ended.at()))));
  }

  /// To be called every second.
  void tick() {
    follow();
    boolean now = doors.gate().isCurrent();
    if (now != current) {
      troubles.note(
          now ? "The store answers again" : "The store does not answer: everything is refused");
      LOG.warn("{}", troubles.all().getFirst().what());
    }
    current = now;
    delivery.hold(!now);
  }

  /// To be called every few seconds.
  void followTokens() {
    doors.tokens().follow().onFailure(e -> LOG.debug("Tokens could not be read again", e));
  }

  private void follow() {
    doors
        .log()
        .follow()
        .onFailure(e -> LOG.debug("Nobody knows whether what is set has changed", e));
  }

  private Future<Buffer> policyMoved(Revision revision) {
    if (revision.sequence() > doors.log().now().sequence()) {
      follow();
    }
    return Future.succeededFuture(RECEIVED);
  }

  private Future<Buffer> tokenEnded(Ended ended) {
    doors.tokens().heard(new Tokens.Ended(new TokenId(ended.token()), ended.at()));
    return Future.succeededFuture(RECEIVED);
  }

  /// Who is not reached finds out from the store.
  private void tell(String topic, Buffer message) {
    for (var node : cluster.known()) {
      cluster
          .ask(node, topic, message, PATIENCE)
          .onFailure(e -> LOG.debug("{} was not told: {}", node.name(), e.getMessage()));
    }
  }
}
