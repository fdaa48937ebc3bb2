package org.parley.clustering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.clustering.local.LocalCluster;

class RendezvousTest {

  private static final List<Key> KEYS =
      IntStream.range(0, 9_000).mapToObj(i -> new Key("conversation-" + i)).toList();

  private final List<Node> three = List.of(node("a"), node("b"), node("c"));

  @Test
  void everyNodeNamesTheSameOwnerWhateverTheOrderItKnowsThemIn() {
    var shuffled = new ArrayList<>(three);
    Collections.shuffle(shuffled, new Random(1));
    for (var key : KEYS) {
      assertEquals(Rendezvous.owner(key, three), Rendezvous.owner(key, shuffled));
    }
  }

  @Test
  void theKeysAreSpreadEvenly() {
    var owned = new HashMap<Node, Integer>();
    KEYS.forEach(key -> owned.merge(Rendezvous.owner(key, three), 1, Integer::sum));
    assertTrue(
        owned.values().stream().allMatch(count -> count > 2_800 && count < 3_200), owned::toString);
  }

  @Test
  void whenANodeGoesOnlyItsOwnKeysMove() {
    var two = three.subList(0, 2);
    for (var key : KEYS) {
      var before = Rendezvous.owner(key, three);
      if (two.contains(before)) {
        assertEquals(before, Rendezvous.owner(key, two));
      }
    }
  }

  @Test
  void aNodeThatStartsAgainOwnsTheSameKeys() {
    var again = List.of(node("a"), new Node("b", new Site("main"), 2), node("c"));
    for (var key : KEYS) {
      assertEquals(Rendezvous.owner(key, three).name(), Rendezvous.owner(key, again).name());
    }
  }

  @Test
  void aNodeAloneOwnsEverything() {
    var alone = new LocalCluster(node("a"));
    assertTrue(KEYS.stream().allMatch(key -> alone.owner(key).equals(alone.self())));
  }

  @Test
  void aClusterHasANodeAndASiteHasAName() {
    assertThrows(IllegalArgumentException.class, () -> Rendezvous.owner(KEYS.get(0), List.of()));
    assertThrows(IllegalArgumentException.class, () -> new Site("Berlin Mitte"));
  }

  private static Node node(String name) {
    return new Node(name, new Site("main"), 1);
  }
}
