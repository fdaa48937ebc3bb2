package org.parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// `./parley bench [rows] [seconds=N]`: prints one line per row.
final class Bench {

  private static final List<String> ROWS =
      List.of("R", "P", "P-open", "H-50", "W", "decide", "policy", "idle");
  private static final String SECONDS = "seconds=";
  private static final int PEOPLE = 1_000;
  private static final int WATCHED = 50;
  private static final int WATCHERS = 100;
  private static final int IDLE = 5_000;
  private static final int WARM_UP = 200;
  private static final int CHANGES = 20;

  /// The rows that a small company is enough for.
  private static final List<String> FEW = List.of("R", "P", "P-open", "H-50");

  private final Path root;
  private final Duration measured;

  private Bench(Path root, Duration measured) {
    this.root = root;
    this.measured = measured;
  }

  public static void main(String... arguments) throws IOException, InterruptedException {
    var words = List.of(arguments).subList(1, arguments.length);
    var rows = words.stream().filter(word -> !word.startsWith(SECONDS)).toList();
    var unknown = rows.stream().filter(row -> !ROWS.contains(row)).toList();
    if (!unknown.isEmpty()) {
      System.err.println("There is no row " + unknown + "; there are " + ROWS);
      System.exit(2);
    }
    int seconds =
        words.stream()
            .filter(word -> word.startsWith(SECONDS))
            .mapToInt(word -> Integer.parseInt(word.substring(SECONDS.length())))
            .findFirst()
            .orElse(10);
    new Bench(Path.of(arguments[0]), Duration.ofSeconds(seconds)).run(rows.isEmpty() ? ROWS : rows);
  }

  private void run(List<String> rows) throws IOException, InterruptedException {
    System.out.println(
        Runtime.getRuntime().availableProcessors()
            + " processors shared by node and generator; CPU is the node's, JIT and all.");
    System.out.println(Row.HEADER);
    for (String row : rows) {
      if (row.equals("decide")) {
        Decisions.measure().forEach(System.out::println);
        continue;
      }
      var company = new Company(FEW.contains(row) ? PEOPLE : IDLE + WARM_UP);
      try (var bed = Bed.start(root, company, measured)) {
        System.out.println(
            switch (row) {
              case "R" -> rooms(bed);
              case "P" -> pairs(bed);
              case "P-open" -> open(bed);
              case "H-50" -> history(bed);
              case "W" -> watchers(bed);
              case "policy" -> policy(bed);
              default -> idle(bed);
            });
      }
    }
  }

  private static Row rooms(Bed bed) throws IOException, InterruptedException {
    var clients = bed.signIn(0, 300);
    var talks = bed.await(() -> Talks.rooms(clients, 10, 30));
    return bed.measure("R", "delivery", () -> new RoomsLoad(talks));
  }

  private static Row pairs(Bed bed) throws IOException, InterruptedException {
    var clients = bed.signIn(0, PEOPLE);
    var talks = bed.await(() -> Talks.pairs(clients, PEOPLE / 2));
    return bed.measure("P", "durable message", () -> new PairsLoad(talks));
  }

  private static Row open(Bed bed) throws IOException, InterruptedException {
    var clients = bed.signIn(0, PEOPLE);
    var talks = bed.await(() -> Talks.pairs(clients, PEOPLE / 2));
    return bed.measure(
        "P-open", "message of 500/s", () -> new OpenLoad(bed.generator().vertx(), talks, 500));
  }

  private static Row history(Bed bed) throws IOException, InterruptedException {
    var clients = bed.signIn(0, 8);
    var talks = bed.await(() -> Talks.pairs(clients, 4));
    bed.await(() -> HistoryLoad.fill(talks));
    return bed.measure("H-50", "page of 50", () -> new HistoryLoad(talks));
  }

  /// Fifty people whom a hundred each watch; the node tells changes ten times a second.
  private static Row watchers(Bed bed) throws IOException, InterruptedException {
    var clients = bed.signIn(0, WATCHED * (WATCHERS + 1));
    return bed.measure("W", "change to 1 of 100", () -> new WatchersLoad(clients, WATCHERS));
  }

  /// What everybody may do changes while all of them are connected.
  private static Row policy(Bed bed) throws IOException, InterruptedException {
    var clients = bed.signIn(0, IDLE);
    var token = bed.await(() -> bed.generator().administrator(bed.node().administratorPassword()));
    var change = new PolicyChange(bed.generator(), token, clients);
    bed.await(() -> change.rounds(CHANGES));
    change.forget();
    Duration cpu = bed.node().cpu();
    bed.await(() -> change.rounds(CHANGES));
    return change.row(CHANGES, bed.node().cpu().minus(cpu));
  }

  /// Resident memory per signed-in connection, after some others have warmed the node up.
  private static Row idle(Bed bed) throws IOException, InterruptedException {
    var first = bed.signIn(IDLE, IDLE + WARM_UP);
    bed.await(() -> Generator.some(first.size(), WARM_UP, n -> first.get(n).close()));
    settle();
    long before = bed.node().residentKiB();
    int connected = bed.signIn(0, IDLE).size();
    settle();
    long after = bed.node().residentKiB();
    var figures = "%.1f KiB each".formatted((after - before) / (double) connected);
    var verdict = "%,d signed in; node %,d -> %,d KiB".formatted(connected, before, after);
    return new Row("idle", "connection", figures, verdict);
  }

  private static void settle() throws InterruptedException {
    Thread.sleep(Duration.ofSeconds(3));
  }
}
