package org.parley.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;

/// Pairs that together send so many messages a second, whether or not the node keeps up. A
/// message's time counts from when it was due, so a late generator does not flatter the node.
final class OpenLoad implements Load {

  private final Vertx vertx;
  private final List<Talk> pairs;
  private final int perSecond;
  private final Latencies latencies = new Latencies();
  private final Promise<Void> drained = Promise.promise();
  private String failure = "";
  private long timer;
  private long began;
  private long sent;
  private long ended;
  private long done;
  private boolean stopping;

  OpenLoad(Vertx vertx, List<Talk> pairs, int perSecond) {
    this.vertx = vertx;
    this.pairs = pairs;
    this.perSecond = perSecond;
  }

  @Override
  public void start() {
    began = System.nanoTime();
    timer = vertx.setPeriodic(1, _ -> sendDue());
  }

  private void sendDue() {
    while (due(sent) <= System.nanoTime()) {
      send(due(sent));
    }
  }

  private long due(long number) {
    return began + number * 1_000_000_000L / perSecond;
  }

  private void send(long due) {
    Talk pair = pairs.get((int) (sent % pairs.size()));
    int member = (int) (sent / pairs.size() % 2);
    sent++;
    pair.say(member)
        .onComplete(result -> {
          ended++;
          if (result.succeeded()) {
            done++;
            latencies.record(System.nanoTime() - due);
          } else if (failure.isEmpty()) {
            failure = "; FAILED: " + result.cause().getMessage();
          }
          endIfDrained();
        });
  }

  private void endIfDrained() {
    if (stopping && ended == sent) {
      drained.tryComplete();
    }
  }

  @Override
  public long done() {
    return done;
  }

  @Override
  public Future<Void> stop() {
    vertx.cancelTimer(timer);
    stopping = true;
    endIfDrained();
    return drained.future();
  }

  @Override
  public Latencies latencies() {
    return latencies;
  }

  @Override
  public Future<String> verdict() {
    return Talks.audit(pairs).map(audit -> audit + failure);
  }
}
