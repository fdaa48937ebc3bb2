package org.parley.it.cluster;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.parley.it.audit.ClusterAudit;
import org.parley.it.audit.Findings;
import org.parley.it.audit.Hearing;
import org.parley.it.audit.Histories;
import org.parley.it.audit.Stored;
import org.parley.it.client.Commands;
import org.parley.it.client.Device;
import org.parley.it.client.Entry;
import org.parley.it.client.Eventually;
import org.parley.it.client.Json;
import org.parley.it.client.Reply;
import org.parley.it.drive.Account;
import org.parley.it.drive.Population;
import org.parley.it.drive.Round;
import org.parley.it.lab.Lab;
import tools.jackson.databind.JsonNode;

/// Puts a cluster under load, does something to it, and audits what everybody has in the end.
final class Drill implements AutoCloseable {

  private static final int ROOM = 30;
  private static final int PAGE = 200;
  private static final Duration WARM = Duration.ofSeconds(3);
  private static final Duration RECOVERY = ClusterAudit.HEALED.plusSeconds(5);
  private static final Duration BREATH = Duration.ofMillis(500);
  private static final Duration QUIET = Duration.ofSeconds(60);

  private final Lab lab;
  private final Map<String, String> tokens;
  private final Population people;

  Drill(Lab lab, int size, RandomGenerator random) {
    this.lab = lab;
    List<Account> accounts = lab.accounts(size);
    this.tokens = accounts.stream().collect(Collectors.toMap(Account::address, Account::token));
    this.people = new Population(accounts, lab.uris(), random);
  }

  /// Runs `trouble`, prints what came of it in one line, and returns what is wrong.
  Findings run(Trouble trouble) {
    prepare();
    people.talks(trouble.perSecond());
    people.goesOn(WARM);
    try {
      trouble.course().take(lab, people);
    } finally {
      lab.restore();
    }
    people.probes();
    waitFor(people::hasHeard, RECOVERY);
    settle();
    Histories histories = people.histories(logs());
    Findings findings = ClusterAudit.of(histories);
    System.out.println(line(trouble, histories, findings));
    return findings;
  }

  /// Begins with a cluster that is whole, and with everybody where they came in at first.
  private void prepare() {
    Eventually.find(
        "every node sees all of them alive",
        QUIET,
        () -> lab.isWhole() ? Optional.of(true) : Optional.empty(),
        lab::describe);
    Eventually.find(
        "everybody is signed in at home",
        QUIET,
        () -> {
          people.goHome();
          return people.isAtHome() ? Optional.of(true) : Optional.empty();
        },
        () -> people.present() + " are signed in: " + people.describe());
    people.begins(new Round(), ROOM);
  }

  /// Lets everything said arrive. What does not is for the audit to find.
  private void settle() {
    people.talks(0);
    waitFor(() -> people.isQuiet() && people.isThere(), QUIET);
    people.choosePresence();
    people.probesOnce();
    waitFor(() -> people.isQuiet() && people.hasHeard() && people.seesRightly(), RECOVERY);
  }

  private void waitFor(BooleanSupplier condition, Duration most) {
    long deadline = System.nanoTime() + most.toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
      people.goesOn(Duration.ofMillis(50));
    }
  }

  /// Every log as one of its participants reads it on a device of their own.
  private Map<String, List<Stored>> logs() {
    Map<String, List<Stored>> logs = new HashMap<>();
    people
        .rooms()
        .forEach((room, reader) -> {
          var node = lab.node(logs.size() % lab.size()).uri();
          try (var device = signedIn(node, reader)) {
            logs.put(room, read(device, room));
          }
        });
    return logs;
  }

  /// Again, on a connection of its own, where a node cannot let anybody in yet.
  private Device signedIn(URI node, String reader) {
    var command = Commands.signIn(tokens.getOrDefault(reader, ""));
    List<Reply> refused = new ArrayList<>();
    return Eventually.find(
        reader + " signs in at " + node + " to read",
        () -> {
          var device = Device.connect(lab.http(), node);
          var reply = device.ask(command);
          if (reply.isOk()) {
            return Optional.of(device);
          }
          device.close();
          refused.add(reply);
          people.goesOn(BREATH);
          return Optional.empty();
        },
        refused::toString);
  }

  private static List<Stored> read(Device device, String room) {
    List<Stored> log = new ArrayList<>();
    long last = 0;
    while (true) {
      JsonNode ok = device.ask(Commands.readAfter(room, last, PAGE)).ok();
      List<JsonNode> page = Json.elements(ok, "entries");
      if (page.isEmpty()) {
        return log;
      }
      page.forEach(entry -> log.add(Stored.of(Entry.ofPage(entry))));
      last = log.getLast().sequence();
    }
  }

  private String line(Trouble trouble, Histories histories, Findings findings) {
    long longest =
        histories.hearings().stream()
            .map(Hearing::after)
            .flatMap(Optional::stream)
            .mapToLong(Duration::toMillis)
            .max()
            .orElse(0);
    return "%s: said %d, acknowledged %d, last of %d hearings after %d ms; %s; machine load %.1f; %s"
        .formatted(
            trouble.name(),
            histories.evidence().sent().size(),
            histories.evidence().acknowledged().size(),
            histories.hearings().size(),
            longest,
            people.describe(),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
            findings.counts());
  }

  @Override
  public void close() {
    people.close();
  }
}
