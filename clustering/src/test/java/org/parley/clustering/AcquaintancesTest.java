package org.parley.clustering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AcquaintancesTest {

  private static final Instant NOW = Instant.EPOCH;
  private static final Node EARLY = node("b", 1);
  private static final Node LATE = node("b", 2);

  private final Acquaintances acquaintances = new Acquaintances(node("a", 5));

  @Test
  void whoIsMetTwiceIsNoNews() {
    assertTrue(acquaintances.meet(EARLY, NOW));
    assertFalse(acquaintances.meet(EARLY, NOW));
    assertFalse(acquaintances.meet(node("a", 9), NOW));
    assertEquals(List.of(EARLY), acquaintances.all());
  }

  @Test
  void whoIsNotListedIsKeptUntilAnotherIncarnationIs() {
    acquaintances.meet(EARLY, NOW);
    assertFalse(acquaintances.forget(List.of(), NOW));
    acquaintances.meet(LATE, NOW);
    assertEquals(Set.of(EARLY, LATE), Set.copyOf(acquaintances.all()));
    assertTrue(acquaintances.forget(List.of(LATE), NOW));
    assertEquals(List.of(LATE), acquaintances.all());
  }

  @Test
  void theClockOfANodeThatStartsAnewMayBeEarlier() {
    acquaintances.meet(LATE, NOW);
    acquaintances.meet(EARLY, NOW);
    acquaintances.forget(List.of(EARLY), NOW);
    assertEquals(List.of(EARLY), acquaintances.all());
  }

  @Test
  void whoOnlyPassedByTakesNobodysPlace() {
    acquaintances.meet(EARLY, NOW);
    acquaintances.meet(LATE, NOW);
    assertFalse(acquaintances.forget(List.of(EARLY, LATE), NOW));
    assertTrue(acquaintances.forget(List.of(EARLY), NOW));
    assertEquals(List.of(EARLY), acquaintances.all());
  }

  @Test
  void whoHasNotBeenHeardOfForAnHourIsForgotten() {
    acquaintances.meet(EARLY, NOW);
    var later = NOW.plus(Duration.ofMinutes(50));
    assertFalse(acquaintances.forget(List.of(EARLY), later));
    var hourAfterTheStart = NOW.plus(Duration.ofMinutes(61));
    assertFalse(acquaintances.forget(List.of(), hourAfterTheStart));
    assertTrue(acquaintances.forget(List.of(), later.plus(Duration.ofMinutes(61))));
    assertEquals(List.of(), acquaintances.all());
    assertTrue(acquaintances.meet(EARLY, later), "it is no news");
  }

  private static Node node(String name, long incarnation) {
    return new Node(name, new Site("main"), incarnation);
  }
}
