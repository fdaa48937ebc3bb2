package org.parley.gateway.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SituationTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(15);
  private static final Situation HERE = Situation.NOBODY.opened("desk");

  @Test
  void whoHasNoSessionIsOffline() {
    assertEquals(PresenceState.OFFLINE, Situation.NOBODY.presence().state());
    assertFalse(Situation.NOBODY.presence().idle());
  }

  @Test
  void whoHasOneIsAvailable() {
    assertEquals(PresenceState.AVAILABLE, HERE.presence().state());
    assertFalse(HERE.presence().idle());
    assertFalse(HERE.presence().manual());
  }

  @Test
  void onlyWhoIsIdleOnAllDevicesIsIdle() {
    var both = HERE.opened("phone").reported("desk", true);
    assertFalse(both.presence().idle());
    assertTrue(both.reported("phone", true).presence().idle());
    assertFalse(both.reported("phone", true).reported("desk", false).presence().idle());
    assertTrue(both.closed("phone", LATER).presence().idle());
  }

  @Test
  void aClosedSessionReportsNothing() {
    assertEquals(HERE, HERE.reported("phone", true));
  }

  @Test
  void theLastSessionLingersAsItWas() {
    var idle = HERE.reported("desk", true).closed("desk", LATER);
    assertTrue(idle.at(NOW).presence().idle());
    assertEquals(PresenceState.AVAILABLE, idle.at(LATER.minusMillis(1)).presence().state());
    assertEquals(Situation.NOBODY, idle.at(LATER));
    assertEquals(idle, idle.closed("desk", LATER.plusSeconds(9)));
  }

  @Test
  void whoComesBackInTimeNeverWasAway() {
    var back = HERE.with(busy()).closed("desk", LATER).opened("again");
    assertEquals(PresenceState.BUSY, back.at(LATER).presence().state());
    assertFalse(back.isTimed());
  }

  @Test
  void whatIsChosenWinsOverSigningInAndIdling() {
    var busy = HERE.with(busy());
    assertEquals(PresenceState.BUSY, busy.opened("phone").presence().state());
    var idle = busy.reported("desk", true).presence();
    assertEquals(PresenceState.BUSY, idle.state());
    assertTrue(idle.idle());
    assertTrue(idle.manual());
    assertEquals(HERE.presence(), busy.withoutManual().presence());
  }

  @Test
  void whatIsChosenEndsWithSigningOutOfTheLastDevice() {
    var both = HERE.opened("phone").with(busy());
    assertEquals(PresenceState.BUSY, both.closed("desk", LATER).at(LATER).presence().state());
    var none = both.closed("desk", LATER).closed("phone", LATER);
    assertEquals(PresenceState.BUSY, none.at(NOW).presence().state());
    assertEquals(Situation.NOBODY, none.at(LATER));
  }

  @Test
  void whatIsChosenForWhoIsAwayHoldsUntilTheyHaveBeenThereAndLeft() {
    var away = Situation.NOBODY.with(busy());
    assertEquals(PresenceState.BUSY, away.at(LATER).presence().state());
    assertFalse(away.presence().idle());
    var left = HERE.closed("desk", LATER).with(busy());
    assertEquals(PresenceState.BUSY, left.at(LATER).presence().state());
    assertEquals(Situation.NOBODY, left.opened("desk").closed("desk", LATER).at(LATER));
  }

  @Test
  void whatIsChosenEndsWhenItSaysSo() {
    var until = HERE.with(chosen(ManualState.AWAY, Optional.of(LATER)));
    assertTrue(until.isTimed());
    assertEquals(PresenceState.AWAY, until.at(LATER.minusMillis(1)).presence().state());
    assertEquals(HERE, until.at(LATER));
  }

  @Test
  void aRestartGivesTimeToComeBack() {
    var kept = HERE.with(busy()).manual().orElseThrow();
    var restarted = Situation.afterRestart(kept, LATER);
    assertEquals(PresenceState.BUSY, restarted.at(NOW).presence().state());
    assertEquals(PresenceState.BUSY, restarted.opened("desk").at(LATER).presence().state());
    assertEquals(Situation.NOBODY, restarted.at(LATER));
  }

  @Test
  void aRestartSignsNobodyOutWhoWasNotThere() {
    var kept = Situation.NOBODY.with(busy()).manual().orElseThrow();
    assertEquals(
        PresenceState.BUSY, Situation.afterRestart(kept, LATER).at(LATER).presence().state());
  }

  @Test
  void theMostAvailableNodeCounts() {
    var none = Contribution.NONE;
    var idle = new Contribution(true, true);
    var active = new Contribution(true, false);
    assertEquals(none, Contribution.of(List.of()));
    assertEquals(none, Contribution.of(List.of(none, none)));
    assertEquals(idle, Contribution.of(List.of(none, idle, idle)));
    assertEquals(active, Contribution.of(List.of(idle, active, none)));
  }

  private static Manual busy() {
    return chosen(ManualState.BUSY, Optional.empty());
  }

  private static Manual chosen(ManualState state, Optional<Instant> until) {
    return new Manual(
        state, Optional.empty(), Optional.empty(), Optional.empty(), until, false, false);
  }
}
