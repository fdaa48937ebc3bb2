package org.parley.bench;

import java.io.IOException;
import java.time.Duration;

/// Resident memory per signed-in connection at the first node, after some others have warmed it up.
record Idle(Bed bed) {

  static final int PEOPLE = 5_000;
  static final int WARM_UP = 200;

  Row measure(String name) throws IOException, InterruptedException {
    var first = bed.signIn(PEOPLE, PEOPLE + WARM_UP);
    bed.await(() -> Generator.some(first.size(), WARM_UP, n -> first.get(n).close()));
    settle();
    long before = bed.node().residentKiB();
    long others = bed.nodes().othersResidentKiB();
    int connected = bed.signIn(0, PEOPLE).size();
    settle();
    long after = bed.node().residentKiB();
    long othersAfter = bed.nodes().othersResidentKiB();
    var figures = "%.1f KiB each".formatted((after - before) / (double) connected);
    var verdict = "%,d signed in; node %,d -> %,d KiB".formatted(connected, before, after);
    var row = new Row(name, "connection", figures, verdict);
    return others == 0
        ? row
        : row.adding("the other %,d -> %,d KiB".formatted(others, othersAfter));
  }

  private static void settle() throws InterruptedException {
    Thread.sleep(Duration.ofSeconds(3));
  }
}
