package org.parley.bench;

import java.io.IOException;
import java.time.Duration;

/// Waits until the compilers of all nodes have little left to do: each of several nodes meets only
/// a part of the load, so it compiles for longer, and that is no cost of a delivery.
record Settling(Nodes nodes) implements WarmUp {

  private static final Duration WINDOW = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(4);
  private static final double LITTLE = 0.02;

  @Override
  public void take() throws IOException, InterruptedException {
    long began = System.nanoTime();
    double share = 1;
    while (share > LITTLE && System.nanoTime() - began < LONGEST.toNanos()) {
      var since = CompilerShare.from(nodes);
      Thread.sleep(WINDOW);
      share = since.now();
    }
  }
}
