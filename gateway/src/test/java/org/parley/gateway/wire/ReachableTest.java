package org.parley.gateway.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachableTest {

  private static final List<String> NODES =
      List.of("http://127.0.0.1:8081", "https://Chat.Example:443", "http://127.0.0.1:8082/");

  private final Reachable reachable = new Reachable(() -> NODES, () -> NODES);

  @Test
  void nodesAreNamedByTheOriginsOfTheirPages() {
    var origins = List.of("http://127.0.0.1:8081", "https://chat.example", "http://127.0.0.1:8082");
    assertEquals(origins, reachable.nodes());
    assertEquals(Set.copyOf(origins), reachable.origins());
    origins.forEach(origin -> assertTrue(reachable.hasServed(origin), origin));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "",
        "http://127.0.0.1:8083",
        "http://127.0.0.1",
        "https://127.0.0.1:8081",
        "http://chat.example",
        "https://chat.example.evil.example",
        "https://evil.example#https://chat.example",
        "https://chat.example@evil.example",
        "https://evil@chat.example",
        "ftp://chat.example",
        "https://chat.example, https://evil.example"
      })
  void pagesOfAnybodyElseAreNot(String origin) {
    assertFalse(reachable.hasServed(origin));
  }

  @Test
  void whatIsNoAddressOfHttpIsLeftOut() {
    var odd = List.of("javascript:alert(1)", "http://host; script-src *", "ws://host");
    assertEquals(List.of(), new Reachable(() -> odd, () -> odd).nodes());
  }
}
