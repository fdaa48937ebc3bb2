package org.parley.gateway.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.parley.clustering.memory.MemoryNetwork;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.signin.ManualClock;
import org.parley.gateway.store.MemoryStore;
import org.parley.gateway.store.RowKey;

/// Nodes called `a`, `b` and `c` with one store, that can be killed, cut off, paused and started
/// again. Time goes on for all of them at once, by a second at a time.
final class Nodes {

  final MemoryNetwork network = MemoryNetwork.stepwise();
  final MemoryStore memory = new MemoryStore();
  final ManualClock clock = new ManualClock();
  private final Map<String, World> worlds = new LinkedHashMap<>();

  Nodes() {
    List.of("a", "b", "c").forEach(this::starts);
    after(61);
  }

  World node(String name) {
    return Objects.requireNonNull(worlds.get(name));
  }

  /// A new process, where an old one is gone.
  void starts(String name) {
    var world = new World(network.start(name), memory, clock);
    worlds.put(name, world);
    world.loads();
  }

  void dies(String name) {
    network.kill(name);
    worlds.remove(name);
  }

  /// Everything stops, and is started again after a while.
  void restartsAll() {
    var names = List.copyOf(worlds.keySet());
    names.forEach(this::dies);
    names.forEach(this::starts);
  }

  void opens(String node, String... sessions) {
    node(node).opens(sessions);
    settle();
  }

  void closes(String node, String... sessions) {
    node(node).closes(sessions);
    settle();
  }

  /// Session `watcher` of `node` watches `people`, and has heard what there is.
  void watches(String node, String watcher, String... people) {
    node(node).opens(watcher);
    node(node).watches(watcher, people);
    settle();
    node(node).forgets();
  }

  void sets(String node, String session, ManualState state) {
    var outcome = node(node).begins(session, World.set(Optional.empty(), state));
    settle();
    assertTrue(outcome.result() instanceof Outcome.Done, () -> outcome.result().toString());
  }

  /// What `session` at `node` heard of `person` since the last time.
  List<String> hears(String node, String session, String person) {
    settle();
    var heard = node(node).hears(session, person);
    node(node).forgets();
    return heard;
  }

  /// `person` is seen as `state` at all of `nodes`, which have a session of the watcher `uwe` each.
  void see(String person, PresenceState state, String... nodes) {
    settle();
    for (var node : nodes) {
      var seen = node(node).watches("uwe" + node, person).getFirst();
      assertEquals(state, seen.presence().orElseThrow().state(), "at " + node);
    }
  }

  /// A watcher `uwe` is everywhere.
  void watchEverywhere(String... people) {
    worlds.forEach((name, world) -> {
      world.opensAs("uwe" + name, "uwe");
      world.watches("uwe" + name, people);
    });
    settle();
    worlds.values().forEach(World::forgets);
  }

  /// What every watcher heard of `person` since the last time.
  List<String> everybodyHears(String person) {
    return worlds.keySet().stream()
        .flatMap(name -> hears(name, "uwe" + name, person).stream().map(text -> name + " " + text))
        .toList();
  }

  String stored(String person) {
    var key = new RowKey("presence", "", World.address(person).text());
    return memory.rows(List.of(key)).result().getFirst().value().toString();
  }

  void after(int seconds, String... paused) {
    for (int second = 0; second < seconds; second++) {
      clock.advance(Duration.ofSeconds(1));
      worlds.forEach((name, world) -> {
        if (!Arrays.asList(paused).contains(name)) {
          world.presences.tick();
        }
      });
      settle();
    }
  }

  /// Everything is told and has arrived.
  void settle() {
    worlds.values().forEach(world -> world.presences.flush());
    while (worlds.values().stream().anyMatch(World::isBusy)) {
      worlds.values().forEach(World::settle);
      network.run();
    }
  }
}
