package org.parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// What a delivery costs in rooms whose people are at several nodes, against rooms whose people are
/// at one: on as many nodes that know nothing of each other, so that as many processes share the
/// processors, and on one node alone. All have the same kind of store.
record AcrossNodes(Path root, Duration measured) {

  private static final String NAME = "nodes";
  private static final String UNIT = "delivery";
  private static final int ROOMS = 9;
  private static final int MEMBERS = 30;
  private static final int PEOPLE = ROOMS * MEMBERS;
  private static final int SEVERAL = 3;

  /// Shows each row as soon as it is there.
  void measure(Consumer<Row> shown) throws IOException, InterruptedException {
    Outcome one = shown(shown, "1", Bed.spread(sharing(1), measured), 1);
    Outcome apart = shown(shown, "3 apart", Bed.apart(apart(), measured), SEVERAL);
    Outcome several = shown(shown, "3", Bed.spread(sharing(SEVERAL), measured), 1);
    shown.accept(ratio(several, apart, "of CPU us across to those apart; aim: at most 1.5"));
    shown.accept(ratio(several, one, "of CPU us across to one node with the machine to itself"));
  }

  private static Row ratio(Outcome several, Outcome local, String of) {
    double ratio = several.cost().cpuMicros() / local.cost().cpuMicros();
    return new Row(NAME, "ratio", "%.2f".formatted(ratio), of);
  }

  private Nodes sharing(int nodes) throws IOException {
    return Nodes.sharing(root, new Company(PEOPLE), nodes);
  }

  private Nodes apart() throws IOException {
    return Nodes.apart(root, new Company(PEOPLE), SEVERAL);
  }

  /// @param stride 1 to take people for a room as they come, at all nodes in turn, or the number of
  ///   nodes to take them from one
  private static Outcome shown(Consumer<Row> shown, String nodes, Bed made, int stride)
      throws IOException, InterruptedException {
    try (var bed = made) {
      var clients = inSteps(bed.signIn(0, PEOPLE), stride);
      var talks = bed.await(() -> Talks.rooms(clients, ROOMS, MEMBERS));
      var outcome = bed.measure(() -> RoomsLoad.timingHearings(talks), new Settling(bed.nodes()));
      shown.accept(
          outcome
              .row(NAME + " " + nodes, UNIT)
              .adding("JIT %.0f %% of CPU".formatted(outcome.compilers() * 100)));
      return outcome;
    }
  }

  private static List<Client> inSteps(List<Client> all, int stride) {
    List<Client> some = new ArrayList<>();
    for (int first = 0; first < stride; first++) {
      IntStream.iterate(first, n -> n < all.size(), n -> n + stride)
          .mapToObj(all::get)
          .forEach(some::add);
    }
    return some;
  }
}
