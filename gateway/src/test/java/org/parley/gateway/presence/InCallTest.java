package org.parley.gateway.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.json.Json;

class InCallTest {

  private static final Instant LATER = Instant.parse("2026-11-23T10:00:15Z");
  private static final Map<String, Boolean> TALKING = Map.of("c.1", true);
  private static final Map<String, Boolean> RINGING = Map.of("c.1", false);
  private static final Situation HERE = Situation.NOBODY.opened("desk");

  @Test
  void whoTalksIsBusyWithoutHavingChosenIt() {
    var talking = HERE.called(TALKING).presence();
    assertEquals(PresenceState.BUSY, talking.state());
    assertTrue(talking.inCall());
    assertFalse(talking.manual());
  }

  @Test
  void whoIsRungOrHoldsIsNotInACall() {
    assertEquals(HERE.presence(), HERE.called(RINGING).presence());
  }

  @Test
  void oneCallThatIsNotOnHoldIsEnough() {
    assertTrue(HERE.called(Map.of("c.1", false, "d.1", true)).presence().inCall());
  }

  @Test
  void whoHasHungUpIsAsBefore() {
    assertEquals(HERE, HERE.called(TALKING).called(Map.of()));
  }

  @Test
  void nobodyIsIdleInACall() {
    var idle = HERE.reported("desk", true);
    assertFalse(idle.called(TALKING).presence().idle());
    assertTrue(idle.called(RINGING).presence().idle());
  }

  @Test
  void whatIsChosenStaysAndTheCallShowsBesideIt() {
    var away = HERE.with(Optional.of(chosen(ManualState.AWAY)));
    var talking = away.called(TALKING).presence();
    assertEquals(PresenceState.AWAY, talking.state());
    assertTrue(talking.manual());
    assertTrue(talking.inCall());
    assertEquals(away, away.called(TALKING).called(Map.of()));
  }

  @Test
  void whoAppearsOfflineShowsNoCall() {
    var hidden = HERE.with(Optional.of(chosen(ManualState.APPEAR_OFFLINE))).called(TALKING);
    for (var level : AuthorizationLevel.values()) {
      assertEquals(
          Situation.NOBODY.presence().seenAt(level),
          hidden.presence().seenAt(level),
          level.toString());
    }
  }

  @Test
  void whoIsNowhereIsOfflineWhateverCallsAreKeptForThem() {
    assertEquals(Situation.NOBODY.presence(), Situation.NOBODY.called(TALKING).presence());
  }

  @Test
  void aCallOutlastsTheSessionsOfItsNode() {
    var left = HERE.called(TALKING).closed("desk", LATER).at(LATER, true);
    assertEquals(Situation.NOBODY.called(TALKING), left);
    assertTrue(left.opened("again").presence().inCall());
  }

  @Test
  void aCallThatAnotherNodeKeepsCountsAlike() {
    var there = Situation.NOBODY.called(TALKING).attendance().contribution();
    assertTrue(HERE.elsewhere(there).presence().inCall());
    assertTrue(HERE.called(RINGING).elsewhere(there).presence().inCall());
  }

  @Test
  void itIsLeftOutWhereItIsNotSo() {
    var mapper = Json.mapper();
    assertFalse(mapper.valueToTree(HERE.presence()).has("inCall"));
    assertTrue(mapper.valueToTree(HERE.called(TALKING).presence()).get("inCall").booleanValue());
  }

  private static Manual chosen(ManualState state) {
    return new Manual(
        state,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        false);
  }
}
