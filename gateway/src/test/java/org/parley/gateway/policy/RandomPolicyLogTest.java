package org.parley.gateway.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.gateway.policy.Objects.AUTHOR;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.gateway.signin.ManualClock;
import org.parley.gateway.store.Append;
import org.parley.gateway.store.Fate;
import org.parley.gateway.store.FaultyStore;
import org.parley.gateway.store.MemoryStore;
import org.parley.gateway.store.Store;
import tools.jackson.databind.node.JsonNodeFactory;

/// Two nodes write through stores that fail at random: what was acknowledged is there, in the order
/// in which each node acknowledged it, and nothing is there twice.
class RandomPolicyLogTest {

  private static final int STEPS = 300;

  private final MemoryStore memory = new MemoryStore();
  private final List<List<String>> acknowledged = List.of(new ArrayList<>(), new ArrayList<>());
  private final Set<String> asked = new HashSet<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void nothingAcknowledgedIsLostAndNothingComesTwice(long seed) {
    var random = new Random(seed);
    var stores = List.of(faulty(random), faulty(random));
    var logs = stores.stream().map(RandomPolicyLogTest::open).toList();
    for (int step = 0; step < STEPS; step++) {
      int node = random.nextInt(2);
      if (random.nextInt(4) == 0) {
        release(stores.get(node), random);
      } else {
        note(logs.get(node), node, random.nextInt(3), "c" + step);
      }
    }
    while (stores.stream().anyMatch(store -> !store.held().isEmpty())) {
      stores.forEach(FaultyStore::releaseAll);
    }
    check();
  }

  /// Adds `id` to the ids of a group.
  private void note(PolicyLog log, int node, int group, String id) {
    var object = ObjectName.group("g" + group);
    asked.add(id);
    log.change(
            AUTHOR,
            now -> {
              var json =
                  now.find(object)
                      .map(found -> found.json().deepCopy())
                      .orElseGet(JsonNodeFactory.instance::objectNode);
              return Ruling.make(List.of(Edit.put(object, json.put(id, true))), id);
            })
        .onSuccess(acknowledged.get(node)::add);
  }

  private void check() {
    var sequences = new HashMap<String, Long>();
    var at = Instant.EPOCH;
    for (var act : open(memory).acts(1, 1_000).await()) {
      assertTrue(!act.at().isBefore(at));
      at = act.at();
      for (var change : act.changes()) {
        for (var id : change.after().orElseThrow().propertyNames()) {
          assertEquals(null, sequences.put(id, act.sequence()), () -> id + " is there twice");
        }
      }
    }
    assertTrue(asked.containsAll(sequences.keySet()));
    acknowledged.forEach(ids -> assertInOrder(ids, sequences));
    assertEquals(sequences.keySet(), kept(open(memory).now()));
  }

  private static void assertInOrder(List<String> ids, Map<String, Long> sequences) {
    assertTrue(sequences.keySet().containsAll(ids), () -> ids + " are not all in " + sequences);
    var numbers = ids.stream().map(id -> sequences.getOrDefault(id, 0L)).toList();
    assertEquals(numbers.stream().sorted().toList(), numbers);
  }

  private static Set<String> kept(Documents now) {
    var ids = new HashSet<String>();
    now.of(Kind.GROUP).values().forEach(each -> ids.addAll(each.json().propertyNames()));
    return ids;
  }

  private static void release(FaultyStore store, Random random) {
    store.held().stream()
        .findFirst()
        .ifPresent(held -> store.release(held, fate(random, held.append())));
  }

  private FaultyStore faulty(Random random) {
    return new FaultyStore(memory, append -> fate(random, append));
  }

  private static Fate fate(Random random, Append append) {
    return switch (random.nextInt(8)) {
      case 0 -> new Fate.Held();
      case 1 -> new Fate.AnswerHeld();
      case 2 -> new Fate.AnswerLost();
      case 3 -> new Fate.NeverArrived();
      case 4 -> new Fate.PrefixSticks(1 + random.nextInt(append.entries().size() + 1));
      default -> new Fate.Passes();
    };
  }

  private static PolicyLog open(Store store) {
    return PolicyLog.open(store, new ManualClock(), Runnable::run).await();
  }
}
