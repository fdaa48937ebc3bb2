package org.parley.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.clustering.Node;
import org.parley.clustering.Site;

class MissingTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Node SELF = node("a", 1);
  private static final Node LOST = node("b", 1);

  private final Missing missing = new Missing();

  MissingTest() {
    missing.gone(LOST, START);
  }

  @Test
  void whatANodeStoredIsLookedForFromBeforeItWentAndEverMoreSeldom() {
    var since = START.minusSeconds(10);
    var looks = new ArrayList<Long>();
    for (long second = 0; second < 20_000; second++) {
      var due = at(second, SELF);
      if (due.isPresent()) {
        assertEquals(since, due.get());
        since = START.plusSeconds(second);
        looks.add(second);
      }
    }
    assertEquals(List.of(1L, 4L, 13L, 40L, 121L, 364L, 1093L, 3280L), looks);
  }

  @Test
  void aNodeThatIsBackTellsByItself() {
    assertTrue(at(1, SELF).isPresent());
    assertFalse(at(5, SELF, LOST).isPresent());
    assertFalse(at(100, SELF).isPresent());
  }

  @Test
  void anotherIncarnationIsTheLastOccasionToLook() {
    assertTrue(at(1, SELF).isPresent());
    assertEquals(Optional.of(START.plusSeconds(1)), at(2, SELF, node("b", 2)));
    assertFalse(at(100, SELF).isPresent());
  }

  @Test
  void ofSeveralThatAreDueTheEarliestCounts() {
    missing.gone(node("c", 1), START.plus(Duration.ofSeconds(1)));
    assertEquals(Optional.of(START.minusSeconds(10)), at(2, SELF));
  }

  private Optional<Instant> at(long second, Node... alive) {
    return missing.due(List.of(alive), START.plusSeconds(second));
  }

  private static Node node(String name, long incarnation) {
    return new Node(name, new Site("main"), incarnation);
  }
}
