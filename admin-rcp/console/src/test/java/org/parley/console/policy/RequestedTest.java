package org.parley.console.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.console.change.Change;

class RequestedTest {

  @Test
  void fewChangesAreOneRequest() {
    assertEquals(List.of(3), sizes(Requested.of(changes(3, "x"), 1_000)));
  }

  @Test
  void noRequestHasMoreThanSoMany() {
    assertEquals(List.of(1_000, 1_000, 500), sizes(Requested.of(changes(2_500, "x"), 1_000)));
  }

  @Test
  void noRequestIsLargerThanTheServerTakes() {
    List<List<Change>> parts = Requested.of(changes(1_000, "ü".repeat(1_000)), 1_000);
    assertTrue(parts.stream().allMatch(part -> part.size() * 2_000 < 1_048_576));
    assertEquals(1_000, sizes(parts).stream().mapToInt(it -> it).sum());
  }

  @Test
  void aChangeThatIsLargerIsARequestOfItsOwn() {
    assertEquals(List.of(1, 1), sizes(Requested.of(changes(2, "x".repeat(1_000_000)), 1_000)));
  }

  @Test
  void nothingIsNoRequest() {
    assertEquals(List.of(), Requested.of(List.of(), 1_000));
  }

  private static List<Change> changes(int count, String value) {
    return IntStream.range(0, count)
        .mapToObj(n -> new Change("person/p" + n, n, Map.of("rights", List.of(value))))
        .toList();
  }

  private static List<Integer> sizes(List<List<Change>> parts) {
    return parts.stream().map(List::size).toList();
  }
}
