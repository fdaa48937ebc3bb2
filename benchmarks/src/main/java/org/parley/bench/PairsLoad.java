package org.parley.bench;

import io.vertx.core.Future;
import java.util.List;

/// Pairs of whom each side sends its next message as soon as its last one is acknowledged. A unit
/// is an acknowledged, so durable, message.
final class PairsLoad implements Load {

  private final List<Talk> pairs;
  private final Strands strands = new Strands();
  private final Latencies latencies = new Latencies();
  private long done;

  PairsLoad(List<Talk> pairs) {
    this.pairs = pairs;
  }

  @Override
  public void start() {
    for (Talk pair : pairs) {
      strands.start(() -> say(pair, 0));
      strands.start(() -> say(pair, 1));
    }
  }

  private Future<Void> say(Talk pair, int member) {
    long began = System.nanoTime();
    return pair.say(member)
        .onSuccess(_ -> {
          latencies.record(System.nanoTime() - began);
          done++;
        })
        .mapEmpty();
  }

  @Override
  public long done() {
    return done;
  }

  @Override
  public Future<Void> stop() {
    return strands.stop();
  }

  @Override
  public Latencies latencies() {
    return latencies;
  }

  @Override
  public Future<String> verdict() {
    return Talks.audit(pairs).map(audit -> audit + strands.failure());
  }
}
