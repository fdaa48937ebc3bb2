package org.parley.clustering.local;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.clustering.Cluster;
import org.parley.clustering.Node;
import org.parley.clustering.Unanswered;

/// A cluster of one: this node owns every key.
public final class LocalCluster implements Cluster {

  private final Node self;
  private final Map<String, Answerer> answerers = new ConcurrentHashMap<>();
  private final Map<String, Hearer> hearers = new ConcurrentHashMap<>();

  public LocalCluster(Node self) {
    this.self = self;
  }

  @Override
  public Node self() {
    return self;
  }

  @Override
  public List<Node> nodes() {
    return List.of(self);
  }

  @Override
  public List<Node> known() {
    return List.of();
  }

  /// Nothing ever changes here.
  @Override
  public void listen(Runnable listener) {}

  @Override
  public void answer(String topic, Answerer answerer) {
    answerers.put(topic, answerer);
  }

  @Override
  public void hear(String topic, Hearer hearer) {
    hearers.put(topic, hearer);
  }

  @Override
  public Future<Buffer> ask(Node to, String topic, Buffer message, Duration patience) {
    return Optional.of(topic)
        .filter(_ -> to.equals(self))
        .map(answerers::get)
        .map(answerer -> answerer.attempt(self, message))
        .orElseGet(() -> Future.failedFuture(new Unanswered(to, topic, "nobody is there")))
        .recover(cause ->
            Future.failedFuture(new Unanswered(to, topic, String.valueOf(cause.getMessage()))));
  }

  @Override
  public void tell(Node to, String topic, Buffer message) {
    Optional.of(topic)
        .filter(_ -> to.equals(self))
        .map(hearers::get)
        .ifPresent(hearer -> hearer.hear(self, message));
  }

  @Override
  public Future<Void> leave() {
    return Future.succeededFuture();
  }
}
