package org.parley.gateway.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.clustering.Node;
import org.parley.clustering.Site;

class ReachableTest {

  private static final Node SELF = node("b", "http://127.0.0.1:8081");
  private static final Node ALIVE = node("a", "https://Chat.Example:443");
  private static final Node GONE = node("c", "http://127.0.0.1:8082/");
  private static final Node SILENT = new Node("d", new Site("main"), 1);

  private static Node node(String name, String url) {
    return new Node(name, new Site("main"), 1, Optional.of(url));
  }

  private final Reachable reachable =
      new Reachable(SELF, () -> List.of(ALIVE, SELF, SILENT), () -> List.of(ALIVE, GONE, SILENT));

  @Test
  void clientsAreToldOfTheNodesThatAreAliveTheOwnFirst() {
    assertEquals(List.of("http://127.0.0.1:8081", "https://chat.example"), reachable.nodes());
  }

  @Test
  void aNodeThatIsLeavingDoesNotNameItself() {
    var leaving = new Reachable(SELF, () -> List.of(ALIVE), () -> List.of(ALIVE));
    assertEquals(List.of("https://chat.example"), leaving.nodes());
  }

  @Test
  void aNodeAloneNamesItselfIfItKnowsWhereItIsReached() {
    assertEquals(
        List.of("http://127.0.0.1:8081"),
        new Reachable(SELF, () -> List.of(SELF), List::of).nodes());
    assertEquals(List.of(), new Reachable(SILENT, () -> List.of(SILENT), List::of).nodes());
  }

  @Test
  void pagesOfEveryNodeThatIsKnownAreOurs() {
    assertEquals(
        Set.of("http://127.0.0.1:8081", "https://chat.example", "http://127.0.0.1:8082"),
        reachable.origins());
    assertTrue(reachable.hasServed("http://127.0.0.1:8082"));
    assertTrue(reachable.hasServed("https://chat.example"));
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
    var odd =
        List.of(
            node("e", "javascript:alert(1)"),
            node("f", "http://host; script-src *"),
            node("g", "ws://host"));
    assertEquals(List.of(), new Reachable(SILENT, () -> odd, () -> odd).nodes());
  }
}
