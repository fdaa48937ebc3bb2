package org.parley.console.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThreeWayTest {

  private static final Map<String, Object> BASE = Map.of("a", 1, "b", 1, "c", 1, "d", 1);
  private static final Map<String, Object> MINE = Map.of("a", 2, "b", 2, "c", 1, "d", 2);
  private static final Map<String, Object> THEIRS = Map.of("a", 1, "b", 2, "c", 3, "d", 3);

  private final ThreeWay<String> ways = new ThreeWay<>(BASE, MINE, THEIRS);

  @Test
  void onlyWhatBothChangedDifferentlyIsAconflict() {
    assertEquals(List.of("d"), ways.conflicts());
  }

  @Test
  void bothChangesHoldAndOfConflictsMine() {
    assertEquals(Map.of("a", 2, "b", 2, "c", 3, "d", 2), ways.merged(Set.of()));
  }

  @Test
  void whatIgiveUpIsTheirs() {
    assertEquals(3, ways.merged(Set.of("d")).get("d"));
  }
}
