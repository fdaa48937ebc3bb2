package org.parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// `./parley bench [rows] [seconds=N]`: prints one line per row.
final class Bench {

  private static final List<String> ROWS =
      List.of("R", "P", "P-open", "H-50", "W", "decide", "policy", "idle", "nodes", "idle-2");
  private static final String SECONDS = "seconds=";
  private static final int PEOPLE = 1_000;
  private static final int WATCHED = 50;
  private static final int WATCHERS = 100;
  private static final int CHANGES = 20;

  /// The rows that a small company is enough for.
  private static final List<String> FEW = List.of("R", "P", "P-open", "H-50");

  private static final Company MANY = new Company(Idle.PEOPLE + Idle.WARM_UP);

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
            + " processors shared by nodes, database and generator; CPU is the nodes', JIT and all.");
    System.out.println(Row.HEADER);
    for (String row : rows) {
      switch (row) {
        case "decide" -> Decisions.measure().forEach(System.out::println);
        case "nodes" -> new AcrossNodes(root, measured).measure(System.out::println);
        case "idle-2" -> System.out.println(idleAtOneOfTwo());
        default -> System.out.println(alone(row));
      }
    }
  }

  private Row alone(String row) throws IOException, InterruptedException {
    try (var bed = Bed.start(root, FEW.contains(row) ? new Company(PEOPLE) : MANY, measured)) {
      return switch (row) {
        case "R" -> rooms(bed);
        case "P" -> pairs(bed);
        case "P-open" -> open(bed);
        case "H-50" -> history(bed);
        case "W" -> watchers(bed);
        case "policy" -> policy(bed);
        default -> new Idle(bed).measure(row);
      };
    }
  }

  private Row idleAtOneOfTwo() throws IOException, InterruptedException {
    try (var bed = Bed.atFirst(Nodes.sharing(root, MANY, 2), measured)) {
      return new Idle(bed).measure("idle-2");
    }
  }

  private static Row rooms(Bed bed) throws IOException, InterruptedException {
    var clients = bed.signIn(0, 300);
    var talks = bed.await(() -> Talks.rooms(clients, 10, 30));
    return bed.measure("R", "delivery", () -> RoomsLoad.timingTurns(talks));
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
    var clients = bed.signIn(0, Idle.PEOPLE);
    var token = bed.await(() -> bed.generator().administrator(bed.node().administratorPassword()));
    var change = new PolicyChange(bed.generator(), token, clients);
    bed.await(() -> change.rounds(CHANGES));
    change.forget();
    Duration cpu = bed.node().cpu();
    bed.await(() -> change.rounds(CHANGES));
    return change.row(CHANGES, bed.node().cpu().minus(cpu));
  }
}
