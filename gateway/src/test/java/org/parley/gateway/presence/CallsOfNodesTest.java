package org.parley.gateway.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallsOfNodesTest {

  private final Nodes nodes = new Nodes();

  @BeforeEach
  void watchEverywhere() {
    nodes.watchEverywhere("anna");
    nodes.opens("a", "anna1");
    nodes.everybodyHears("anna");
  }

  @Test
  void whoTalksInACallThatAnotherNodeKeepsIsBusyEverywhere() {
    keeps("b", Map.of("c.1", true));
    assertEquals(List.of("a BUSY", "b BUSY", "c BUSY"), nodes.everybodyHears("anna"));
    keeps("b", Map.of());
    assertEquals(
        List.of("a AVAILABLE", "b AVAILABLE", "c AVAILABLE"), nodes.everybodyHears("anna"));
  }

  @Test
  void aCallThatRingsIsKnownEverywhereAndShowsToNobody() {
    keeps("b", Map.of("c.1", false));
    know(new Whereabouts(Map.of(), Set.of("c.1"), false), "a", "b", "c");
    assertEquals(List.of(), nodes.everybodyHears("anna"));
  }

  @Test
  void callsOfSeveralNodesAreKnownTogether() {
    keeps("b", Map.of("c.1", false));
    keeps("c", Map.of("d.1", true));
    know(new Whereabouts(Map.of(), Set.of("c.1", "d.1"), true), "a", "b", "c");
  }

  @Test
  void aNodeThatDiedTakesItsCallsWithIt() {
    keeps("b", Map.of("c.1", true));
    nodes.dies("b");
    nodes.after(16);
    know(Whereabouts.NOWHERE, "a", "c");
    nodes.see("anna", PresenceState.AVAILABLE, "a", "c");
  }

  @Test
  void aNodeThatIsBackKeepsNoneOfItsCalls() {
    keeps("b", Map.of("c.1", true));
    nodes.starts("b");
    nodes.after(1);
    know(Whereabouts.NOWHERE, "a", "b", "c");
  }

  @Test
  void aCallOfWhoIsNowhereIsStillToldToANodeThatComesLater() {
    keeps("b", Map.of("c.1", true));
    nodes.closes("a", "anna1");
    nodes.after(400);
    nodes.starts("c");
    nodes.after(2);
    know(new Whereabouts(Map.of(), Set.of("c.1"), true), "a", "b", "c");
    nodes.see("anna", PresenceState.OFFLINE, "a", "b");
  }

  private void keeps(String node, Map<String, Boolean> calls) {
    nodes.node(node).presences.inCalls(World.address("anna"), calls);
    nodes.settle();
  }

  private void know(Whereabouts expected, String... at) {
    for (var node : at) {
      assertEquals(expected, nodes.node(node).whereabouts("anna"), "at " + node);
    }
  }
}
