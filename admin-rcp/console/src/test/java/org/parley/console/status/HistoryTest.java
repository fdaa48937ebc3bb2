package org.parley.console.status;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {

  private final History history = new History(3);

  @Test
  void theGreatestOfTheLastValuesStandsAtTheTop() {
    List.of(100.0, 1.0, 4.0, 2.0).forEach(history::add);
    assertEquals(List.of(0.25, 1.0, 0.5), history.heights());
  }

  @Test
  void nothingButZeroLiesAtTheBottom() {
    history.add(0);
    history.add(0);
    assertEquals(List.of(0.0, 0.0), history.heights());
  }
}
