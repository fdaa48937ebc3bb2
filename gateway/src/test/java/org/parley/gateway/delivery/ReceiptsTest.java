package org.parley.gateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.clustering.Cluster;
import org.parley.clustering.Key;
import org.parley.clustering.memory.MemoryNetwork;
import org.parley.gateway.access.Address;

class ReceiptsTest {

  private static final Address ANNA = Envelopes.address("anna");

  private final class Place {
    private final Map<String, Long> taken = new HashMap<>();
    private final Cluster cluster;
    private final Receipts receipts;

    Place(String name) {
      this.cluster = network.start(name);
      this.receipts =
          new Receipts(
              cluster, Key::new, marks -> marks.forEach((id, who) -> taken.put(id, who.get(ANNA))));
      receipts.open();
    }
  }

  private final MemoryNetwork network = MemoryNetwork.immediate();
  private final Place a = new Place("a");
  private final Place b = new Place("b");

  @Test
  void receiptsComeToWhoTakesCareOfTheConversation() {
    var ids = IntStream.range(0, 20).mapToObj(i -> "c" + i).toList();
    ids.forEach(id -> a.receipts.note(Map.of(id, Map.of(ANNA, 4L))));
    a.receipts.tick();
    for (var id : ids) {
      var owner = a.cluster.owner(new Key(id)).equals(a.cluster.self()) ? a : b;
      assertEquals(4L, owner.taken.get(id));
    }
    assertEquals(20, a.taken.size() + b.taken.size());
  }

  @Test
  void whatIsNotTakenGoesToWhoTakesOverOrToTheSameOneLater() {
    var id = ownedBy(b);
    network.cut("a", "b");
    a.receipts.note(Map.of(id, Map.of(ANNA, 4L)));
    a.receipts.tick();
    assertEquals(Map.of(id, 4L), a.taken, "a takes care of it while b is away");
    network.heal();

    b.cluster.answer("receipts", (_, _) -> io.vertx.core.Future.failedFuture("too busy"));
    a.receipts.note(Map.of(id, Map.of(ANNA, 5L)));
    a.receipts.tick();
    b.receipts.open();
    a.receipts.note(Map.of(id, Map.of(ANNA, 3L)));
    a.receipts.tick();
    assertEquals(Map.of(id, 5L), b.taken);
  }

  private String ownedBy(Place place) {
    return List.of("c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8").stream()
        .filter(id -> a.cluster.owner(new Key(id)).equals(place.cluster.self()))
        .findFirst()
        .orElseThrow();
  }
}
