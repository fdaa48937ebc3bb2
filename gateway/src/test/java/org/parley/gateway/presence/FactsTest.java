package org.parley.gateway.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.clustering.Node;
import org.parley.clustering.Site;
import org.parley.gateway.access.Address;
import org.parley.gateway.json.Json;
import org.parley.gateway.json.Versioned;

class FactsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Contribution ACTIVE = new Contribution(true, false, true);
  private static final Contribution IDLE = new Contribution(true, true, true);
  private static final Contribution CALLED =
      new Contribution(false, false, false, Map.of(), Map.of("c.1", true));
  private static final int PEOPLE = 40;

  private final Facts facts = new Facts();
  private final Tables tables = new Tables();

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverIsLostDoubledOrLateInTheEndATableIsWhatItsOwnerSaid(int seed) {
    var run = new Run(new Random(seed));
    for (int step = 0; step < 400; step++) {
      run.step();
    }
    run.finish();
    for (int person = 0; person < PEOPLE; person++) {
      assertEquals(
          run.truth.getOrDefault(person(person), Contribution.NONE),
          run.tables.of(person(person)),
          "of person " + person);
    }
  }

  @Test
  void onlyWhatChangedIsTold() {
    facts.say(person(1), ACTIVE, NOW);
    var known = facts.version();
    facts.say(person(1), ACTIVE, NOW);
    assertEquals(known, facts.version());
    facts.say(person(2), IDLE, NOW);
    assertEquals(
        List.of(Fact.there(person(2), IDLE)),
        facts.after(new Telling.Receipt(known, 0), true).facts());
  }

  @Test
  void whatComesLateChangesNothing() {
    var node = new Node("a", new Site("main"), 1);
    facts.say(person(1), ACTIVE, NOW);
    var anew = facts.after(Telling.Receipt.NOTHING, true);
    var known = tables.take(node, anew, NOW).known();
    facts.say(person(1), IDLE, NOW);
    var early = facts.after(known, true);
    facts.say(person(1), Contribution.NONE, NOW);
    tables.take(node, facts.after(known, true), NOW);
    tables.take(node, early, NOW);
    tables.take(node, anew, NOW);
    assertEquals(Contribution.NONE, tables.of(person(1)));
  }

  @Test
  void whatWasToldAnewBeforeMoreWasForgottenComesTooLate() {
    var node = new Node("a", new Site("main"), 1);
    var known = tables.take(node, new Telling(0, 5, 12, 10, true, List.of()), NOW).known();
    assertEquals(new Telling.Receipt(5, 10), known);
    assertEquals(known, tables.take(node, new Telling(0, 4, 11, 3, true, List.of()), NOW).known());
  }

  @Test
  void whoIsGoneIsForgottenWhenEverybodyKnowsOrTimeHasPassed() {
    facts.say(person(1), ACTIVE, NOW);
    facts.say(person(1), Contribution.NONE, NOW);
    facts.forget(facts.version() - 1, NOW);
    assertEquals(1, facts.after(Telling.Receipt.NOTHING, true).facts().size());
    facts.forget(facts.version(), NOW);
    assertEquals(List.of(), facts.after(Telling.Receipt.NOTHING, true).facts());
    facts.say(person(2), new Choice(1, Optional.empty()), NOW);
    facts.forget(0, NOW.plusSeconds(1));
    assertEquals(List.of(), facts.after(Telling.Receipt.NOTHING, true).facts());
  }

  @Test
  void aMessageStaysBelowHalfAMegabyte() {
    var local = "x".repeat(57);
    for (int n = 0; n < 1_500; n++) {
      var someone = new Address(local + n + "@" + "d".repeat(189));
      facts.say(someone, new Contribution(true, false, true, devices(n % 50), Map.of()), NOW);
      facts.say(someone, new Choice(n, Optional.of(longest())), NOW);
    }
    var bytes = new Versioned<>(Json.mapper(), Telling.class);
    var known = Telling.Receipt.NOTHING;
    for (boolean last = false; !last; ) {
      var telling = facts.after(known, true);
      assertTrue(bytes.encode(telling).length() < 512 * 1024, bytes.encode(telling)::toString);
      assertTrue(telling.to() > known.version());
      known = new Telling.Receipt(telling.to(), 0);
      last = telling.isLast();
    }
  }

  @Test
  void whoWeighsMoreThanAMessageIsToldAllTheSame() {
    var calls =
        IntStream.range(0, 2_000).boxed().collect(Collectors.toMap(n -> "c." + n, _ -> true));
    var heavy = new Contribution(false, false, false, Map.of(), calls);
    facts.say(person(1), heavy, NOW);
    facts.say(person(2), ACTIVE, NOW);
    var telling = facts.after(Telling.Receipt.NOTHING, true);
    assertEquals(List.of(Fact.there(person(1), heavy)), telling.facts());
    assertEquals(
        List.of(Fact.there(person(2), ACTIVE)),
        facts.after(new Telling.Receipt(telling.to(), 0), true).facts());
  }

  @Test
  void aLaterIncarnationEndsAnEarlierOneWhosePeopleMayComeBack() {
    var old = new Node("a", new Site("main"), 1);
    var young = new Node("a", new Site("main"), 2);
    facts.say(person(1), IDLE, NOW);
    tables.take(old, facts.after(Telling.Receipt.NOTHING, true), NOW);
    assertEquals(IDLE, tables.of(person(1)));
    tables.take(young, new Facts().after(Telling.Receipt.NOTHING, true), NOW);
    assertEquals(IDLE.closed(), tables.of(person(1)));
    facts.say(person(2), IDLE, NOW);
    tables.take(old, facts.after(Telling.Receipt.NOTHING, true), NOW);
    assertEquals(Contribution.NONE, tables.of(person(2)));
    tables.take(young, new Telling(1, 1, 1, 0, true, List.of()), NOW.plusSeconds(14));
    IntStream.rangeClosed(12, 15).forEach(second -> tables.drop(NOW.plusSeconds(second)));
    assertEquals(Contribution.NONE, tables.of(person(1)));
    assertTrue(tables.isFresh(young, NOW.plusSeconds(15)));
  }

  @Test
  void silenceIsCountedOnlyWhileThisNodeListens() {
    var node = new Node("a", new Site("main"), 1);
    facts.say(person(1), ACTIVE, NOW);
    tables.take(node, facts.after(Telling.Receipt.NOTHING, true), NOW);
    tables.drop(NOW);
    tables.drop(NOW.plusSeconds(30));
    assertEquals(ACTIVE, tables.of(person(1)));
    assertFalse(tables.isFresh(node, NOW.plusSeconds(30)));
    IntStream.rangeClosed(31, 45).forEach(second -> tables.drop(NOW.plusSeconds(second)));
    assertEquals(Contribution.NONE, tables.of(person(1)));
  }

  private static Map<String, Set<Capability>> devices(int count) {
    return IntStream.range(0, count)
        .boxed()
        .collect(
            Collectors.toMap(
                n -> "\u20ac".repeat(78) + (char) ('A' + n / 26) + (char) ('A' + n % 26),
                _ -> Set.of(Capability.values())));
  }

  private static Manual longest() {
    return new Manual(
        ManualState.DO_NOT_DISTURB,
        Optional.of(Reason.BREAK),
        Optional.of("\u20ac".repeat(Wording.MAX_NOTE)),
        Optional.of("\u20ac".repeat(Wording.MAX_PLACE)),
        Optional.of(NOW),
        true,
        true);
  }

  private static Address person(int number) {
    return new Address("p" + number + "@berlin.example");
  }

  /// One owner that is sometimes started again, one other node, and a network in between.
  private static final class Run {

    private final Random random;
    private final List<Runnable> travelling = new ArrayList<>();
    private final Tables tables = new Tables();
    private Map<Address, Contribution> truth = new HashMap<>();
    private Facts facts = new Facts();
    private Node owner = new Node("owner", new Site("main"), 1);
    private Peer peer = new Peer(NOW);
    private Instant now = NOW;

    Run(Random random) {
      this.random = random;
    }

    void step() {
      now = now.plusMillis(random.nextInt(300));
      switch (random.nextInt(40)) {
        case 0 -> restart();
        case 1, 2 -> facts.forget(0, now.minusSeconds(1));
        case 3 -> tables.drop(now);
        case 4, 5, 6, 7, 8, 9, 10, 11 -> tell();
        case 12, 13, 14, 15, 16, 17, 18, 19 -> arrive();
        default -> say();
      }
    }

    private void say() {
      var person = person(random.nextInt(PEOPLE));
      var there = List.of(ACTIVE, IDLE, CALLED, Contribution.NONE).get(random.nextInt(4));
      truth.put(person, there);
      facts.say(person, there, now);
    }

    private void restart() {
      owner = new Node("owner", new Site("main"), owner.incarnation() + 1);
      facts = new Facts();
      truth = new HashMap<>();
      peer = new Peer(now);
    }

    /// Tells something, of which at times only a part, as if there were too much.
    private void tell() {
      if (!peer.isDue(facts.version(), now)) {
        return;
      }
      var asker = peer;
      var from = owner;
      var whole = facts.after(peer.begin(now), true);
      var telling = random.nextInt(3) == 0 ? part(whole) : whole;
      int copies = random.nextInt(4);
      for (int copy = 0; copy < copies; copy++) {
        travelling.add(() -> {
          var known = tables.take(from, telling, now).known();
          if (random.nextBoolean()) {
            asker.end(Future.succeededFuture(known));
          }
        });
      }
      if (copies == 0 || random.nextInt(4) == 0) {
        asker.end(Future.failedFuture("no answer"));
      }
    }

    private Telling part(Telling whole) {
      var facts = whole.facts();
      if (facts.size() < 2) {
        return whole;
      }
      // The versions of facts are theirs only: a part ends where the owner would have ended it.
      var some = facts.subList(0, facts.size() / 2);
      return new Telling(
          whole.after(), versionOf(some), whole.version(), whole.forgotten(), true, some);
    }

    /// The version after which the last of `some` is not told any more.
    private long versionOf(List<Fact> some) {
      long version = 1;
      while (after(version).contains(some.getLast())) {
        version++;
      }
      return version;
    }

    private List<Fact> after(long version) {
      return facts.after(new Telling.Receipt(version, Long.MAX_VALUE), true).facts();
    }

    private void arrive() {
      if (!travelling.isEmpty()) {
        travelling.remove(random.nextInt(travelling.size())).run();
      }
    }

    /// From now on nothing is lost.
    void finish() {
      while (!travelling.isEmpty()) {
        arrive();
      }
      for (int round = 0; round < 10; round++) {
        now = now.plusSeconds(2);
        var telling = facts.after(peer.begin(now), true);
        var known = tables.take(owner, telling, now).known();
        peer.end(Future.succeededFuture(known));
        tables.drop(now);
      }
      // By now also what is left of earlier incarnations has been silent for long enough.
      assertEquals(facts.version(), peer.known().version());
      assertTrue(Duration.between(NOW, now).compareTo(Duration.ofSeconds(20)) > 0);
    }
  }
}
