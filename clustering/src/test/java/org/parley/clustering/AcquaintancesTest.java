package org.parley.clustering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AcquaintancesTest {

  private static final Node EARLY = node("b", 1);
  private static final Node LATE = node("b", 2);

  private final Acquaintances acquaintances = new Acquaintances(node("a", 5));

  @Test
  void whoIsMetTwiceIsNoNews() {
    assertTrue(acquaintances.meet(EARLY));
    assertFalse(acquaintances.meet(EARLY));
    assertFalse(acquaintances.meet(node("a", 9)));
    assertEquals(List.of(EARLY), acquaintances.all());
  }

  @Test
  void whoIsNotListedIsKeptUntilAnotherIncarnationIs() {
    acquaintances.meet(EARLY);
    assertFalse(acquaintances.forget(List.of()));
    acquaintances.meet(LATE);
    assertEquals(Set.of(EARLY, LATE), Set.copyOf(acquaintances.all()));
    assertTrue(acquaintances.forget(List.of(LATE)));
    assertEquals(List.of(LATE), acquaintances.all());
  }

  @Test
  void theClockOfANodeThatStartsAnewMayBeEarlier() {
    acquaintances.meet(LATE);
    acquaintances.meet(EARLY);
    acquaintances.forget(List.of(EARLY));
    assertEquals(List.of(EARLY), acquaintances.all());
  }

  @Test
  void whoOnlyPassedByTakesNobodysPlace() {
    acquaintances.meet(EARLY);
    acquaintances.meet(LATE);
    assertFalse(acquaintances.forget(List.of(EARLY, LATE)));
    assertTrue(acquaintances.forget(List.of(EARLY)));
    assertEquals(List.of(EARLY), acquaintances.all());
  }

  private static Node node(String name, long incarnation) {
    return new Node(name, new Site("main"), incarnation);
  }
}
