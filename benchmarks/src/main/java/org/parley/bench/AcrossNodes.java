package org.parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/// What a delivery costs in rooms whose people are at several nodes, against the same rooms at one
/// node with the same kind of store.
record AcrossNodes(Path root, Duration measured) {

  private static final String NAME = "nodes";
  private static final int ROOMS = 10;
  private static final int MEMBERS = 30;
  private static final int SEVERAL = 3;

  /// Shows each row as soon as it is there.
  void measure(Consumer<Row> shown) throws IOException, InterruptedException {
    Outcome one = rooms(1);
    shown.accept(row(1, one));
    Outcome several = rooms(SEVERAL);
    shown.accept(row(SEVERAL, several));
    double ratio = several.cost().cpuMicros() / one.cost().cpuMicros();
    shown.accept(new Row(NAME, "ratio", "%.2f".formatted(ratio), "of CPU us; aim: at most 1.5"));
  }

  private static Row row(int nodes, Outcome outcome) {
    Row row = outcome.row(NAME + " " + nodes, "delivery");
    return row.adding("JIT %.0f %% of CPU".formatted(outcome.compilers() * 100));
  }

  private Outcome rooms(int nodes) throws IOException, InterruptedException {
    int people = ROOMS * MEMBERS;
    try (var bed = Bed.spread(Nodes.sharing(root, new Company(people), nodes), measured)) {
      var clients = bed.signIn(0, people);
      var talks = bed.await(() -> Talks.rooms(clients, ROOMS, MEMBERS));
      return bed.measure(() -> RoomsLoad.timingHearings(talks), new Settling(bed.nodes()));
    }
  }
}
