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
  private static final Contribution ACTIVE = new Contribution(true, false, true);
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
    assertTrue(idle.at(NOW, true).presence().idle());
    assertEquals(PresenceState.AVAILABLE, idle.at(LATER.minusMillis(1), true).presence().state());
    assertEquals(Situation.NOBODY, idle.at(LATER, true));
    assertEquals(idle, idle.closed("desk", LATER.plusSeconds(9)));
  }

  @Test
  void whoComesBackInTimeNeverWasAway() {
    var back = HERE.with(Optional.of(busy())).closed("desk", LATER).opened("again");
    assertEquals(PresenceState.BUSY, back.at(LATER, true).presence().state());
    assertFalse(back.isTimed());
  }

  @Test
  void whatIsChosenWinsOverSigningInAndIdling() {
    var busy = HERE.with(Optional.of(busy()));
    assertEquals(PresenceState.BUSY, busy.opened("phone").presence().state());
    var idle = busy.reported("desk", true).presence();
    assertEquals(PresenceState.BUSY, idle.state());
    assertTrue(idle.idle());
    assertTrue(idle.manual());
    assertEquals(HERE.presence(), busy.with(Optional.empty()).presence());
  }

  @Test
  void whatIsChosenEndsWithSigningOutOfTheLastDevice() {
    var both = HERE.opened("phone").with(Optional.of(busy()));
    assertEquals(PresenceState.BUSY, both.closed("desk", LATER).at(LATER, true).presence().state());
    var none = both.closed("desk", LATER).closed("phone", LATER);
    assertEquals(PresenceState.BUSY, none.at(NOW, true).presence().state());
    assertEquals(Situation.NOBODY, none.at(LATER, true));
  }

  @Test
  void whatIsChosenForWhoIsAwayHoldsUntilTheyHaveBeenThereAndLeft() {
    var away = Situation.NOBODY.with(Optional.of(busy().withUnseen(true)));
    assertEquals(PresenceState.BUSY, away.at(LATER, true).presence().state());
    assertFalse(away.presence().idle());
    var left = HERE.closed("desk", LATER).with(Optional.of(busy().withUnseen(true)));
    assertEquals(PresenceState.BUSY, left.at(LATER, true).presence().state());
    assertEquals(Situation.NOBODY, left.opened("desk").closed("desk", LATER).at(LATER, true));
  }

  @Test
  void whatIsChosenEndsWhenItSaysSo() {
    var until = HERE.with(Optional.of(chosen(ManualState.AWAY, Optional.of(LATER))));
    assertTrue(until.isTimed());
    assertEquals(PresenceState.AWAY, until.at(LATER.minusMillis(1), true).presence().state());
    assertEquals(HERE, until.at(LATER, true));
  }

  @Test
  void aRestartGivesTimeToComeBack() {
    var restarted = Situation.NOBODY.with(Optional.of(busy())).awaited(LATER);
    assertEquals(PresenceState.BUSY, restarted.at(NOW, true).presence().state());
    assertEquals(PresenceState.BUSY, restarted.opened("desk").at(LATER, true).presence().state());
    var missed = restarted.at(LATER, true);
    assertEquals(PresenceState.OFFLINE, missed.presence().state());
    assertEquals(HERE, missed.opened("desk"));
    var elsewhere = missed.elsewhere(ACTIVE).opened("desk").presence();
    assertEquals(PresenceState.BUSY, elsewhere.state());
  }

  @Test
  void aRestartSignsNobodyOutWhoWasNotThere() {
    var away = Situation.NOBODY.with(Optional.of(busy().withUnseen(true)));
    assertEquals(away, away.awaited(LATER));
    assertEquals(PresenceState.BUSY, away.at(LATER, true).presence().state());
  }

  @Test
  void whatIsChosenForWhoWasAwaitedIsNotEndedByTheirComing() {
    var missed = Situation.NOBODY.with(Optional.of(busy())).awaited(LATER).at(LATER, true);
    var chosenSince = missed.with(Optional.of(chosen(ManualState.AWAY, Optional.empty())));
    assertEquals(PresenceState.AWAY, chosenSince.opened("desk").presence().state());
  }

  @Test
  void whatIsChosenHasNoEffectWhileTheyAreNowhereAndIsNotLost() {
    var gone = Situation.NOBODY.elsewhere(ACTIVE).with(Optional.of(busy()));
    var silent = gone.elsewhere(Contribution.NONE).at(LATER, true);
    assertEquals(PresenceState.OFFLINE, silent.presence().state());
    assertEquals(PresenceState.BUSY, silent.elsewhere(ACTIVE).presence().state());
  }

  @Test
  void whoLeavesWhileNotAllNodesAreHeardIsDecidedOnLater() {
    var left = HERE.with(Optional.of(busy())).closed("desk", LATER).at(LATER, false);
    assertEquals(PresenceState.OFFLINE, left.presence().state());
    assertTrue(left.isTimed());
    assertEquals(PresenceState.BUSY, left.elsewhere(ACTIVE).at(LATER, true).presence().state());
    assertEquals(Situation.NOBODY, left.at(LATER, true));
  }

  @Test
  void whoLeavesOneOfTwoNodesIsTheConcernOfTheOther() {
    var moved = HERE.with(Optional.of(busy())).elsewhere(ACTIVE).closed("desk", LATER);
    assertFalse(moved.at(LATER, true).isTimed());
    assertEquals(PresenceState.BUSY, moved.at(LATER, true).presence().state());
  }

  @Test
  void whoLeavesTwoNodesAtOnceHasLeftWhenBothSaySo() {
    var lingering = new Contribution(true, false, false);
    var left =
        HERE.with(Optional.of(busy())).elsewhere(lingering).closed("desk", LATER).at(LATER, true);
    assertEquals(PresenceState.BUSY, left.presence().state());
    assertEquals(Situation.NOBODY, left.elsewhere(Contribution.NONE).at(LATER, true));
  }

  @Test
  void aSessionThatIsOpenCountsMoreThanOneThatHasJustGone() {
    var lingering = new Contribution(true, false, false);
    var idle = HERE.reported("desk", true);
    assertTrue(idle.elsewhere(lingering).presence().idle());
    assertFalse(idle.elsewhere(ACTIVE).presence().idle());
  }

  @Test
  void theMostAvailableNodeCounts() {
    var none = Contribution.NONE;
    var idle = new Contribution(true, true, true);
    assertEquals(none, Contribution.of(List.of()));
    assertEquals(none, Contribution.of(List.of(none, none)));
    assertEquals(idle, Contribution.of(List.of(none, idle, idle)));
    assertEquals(ACTIVE, Contribution.of(List.of(idle, ACTIVE, none)));
  }

  private static Manual busy() {
    return chosen(ManualState.BUSY, Optional.empty());
  }

  private static Manual chosen(ManualState state, Optional<Instant> until) {
    return new Manual(
        state, Optional.empty(), Optional.empty(), Optional.empty(), until, false, false);
  }
}
