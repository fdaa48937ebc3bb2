package org.parley.gateway.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PresencesInSplitsTest {

  private final Nodes nodes = new Nodes();

  @BeforeEach
  void watchEverywhere() {
    nodes.watchEverywhere("anna", "joerg");
  }

  @Test
  void whatWasChosenWhereNobodyKnewThatTheyAreThereEndsWhenTheyLeave() {
    nodes.opens("c", "joerg1");
    nodes.network.cut("b", "c");
    nodes.after(20);
    nodes.opens("b", "anna1");
    var busy = World.set(Optional.of(World.address("anna")), ManualState.BUSY);
    nodes.node("c").asks("joerg1", busy);
    nodes.after(2);
    nodes.network.heal();
    nodes.after(3);
    nodes.see("anna", PresenceState.BUSY, "a", "b", "c");
    nodes.closes("b", "anna1");
    nodes.after(20);
    nodes.see("anna", PresenceState.OFFLINE, "a", "b", "c");
  }

  @Test
  void aPartialCutHidesPeopleOnlyUntilItHeals() {
    nodes.opens("b", "anna1");
    nodes.sets("b", "anna1", ManualState.BUSY);
    nodes.everybodyHears("anna");
    nodes.network.cut("b", "c");
    nodes.after(10);
    nodes.opens("b", "joerg1");
    nodes.after(10);
    assertEquals(List.of("c OFFLINE"), nodes.everybodyHears("anna"));
    nodes.see("joerg", PresenceState.AVAILABLE, "a", "b");
    nodes.see("joerg", PresenceState.OFFLINE, "c");
    nodes.network.heal();
    nodes.after(2);
    assertEquals(List.of("c BUSY"), nodes.everybodyHears("anna"));
    nodes.see("joerg", PresenceState.AVAILABLE, "a", "b", "c");
  }

  @Test
  void whatIsChosenOnBothSidesOfASplitIsTheSameEverywhereAfterwards() {
    nodes.opens("a", "anna1");
    nodes.opens("b", "anna2");
    nodes.opens("c", "joerg1");
    nodes.sets("c", "joerg1", ManualState.BUSY);
    split();
    nodes.after(30);
    nodes.sets("a", "anna1", ManualState.AWAY);
    nodes.sets("b", "anna2", ManualState.BUSY);
    nodes.sets("c", "joerg1", ManualState.DO_NOT_DISTURB);
    nodes.after(330);
    nodes.network.heal();
    nodes.after(4);
    assertTrue(nodes.stored("anna").contains("BUSY"), nodes.stored("anna"));
    nodes.see("anna", PresenceState.BUSY, "a", "b", "c");
    nodes.see("joerg", PresenceState.DO_NOT_DISTURB, "a", "b", "c");
  }

  @Test
  void aShortSplitThatNobodyNoticedIsHealedByTheStoreToo() {
    nodes.opens("a", "anna1");
    nodes.opens("b", "anna2");
    split();
    nodes.after(2);
    nodes.sets("a", "anna1", ManualState.AWAY);
    nodes.sets("b", "anna2", ManualState.BUSY);
    nodes.network.heal();
    nodes.after(4);
    assertTrue(nodes.stored("anna").contains("BUSY"), nodes.stored("anna"));
    nodes.see("anna", PresenceState.BUSY, "a", "b", "c");
  }

  @Test
  void whoLeavesOneSideOfASplitLosesNothingOnTheOther() {
    nodes.opens("a", "anna1");
    nodes.opens("b", "anna2");
    nodes.sets("a", "anna1", ManualState.BUSY);
    split();
    nodes.after(20);
    nodes.closes("a", "anna1");
    nodes.after(40);
    nodes.see("anna", PresenceState.OFFLINE, "a");
    nodes.see("anna", PresenceState.BUSY, "b");
    assertTrue(nodes.stored("anna").contains("BUSY"), nodes.stored("anna"));
    nodes.network.heal();
    nodes.after(4);
    nodes.see("anna", PresenceState.BUSY, "a", "b", "c");
  }

  @Test
  void whoMovedDuringASplitLosesNothing() {
    nodes.opens("a", "anna1");
    nodes.sets("a", "anna1", ManualState.BUSY);
    split();
    nodes.after(1);
    nodes.closes("a", "anna1");
    nodes.opens("b", "anna2");
    nodes.after(60);
    nodes.network.heal();
    nodes.after(4);
    nodes.see("anna", PresenceState.BUSY, "a", "b", "c");
  }

  @Test
  void whoLeftDuringASplitHasLeftWhenItHeals() {
    nodes.opens("a", "anna1");
    nodes.sets("a", "anna1", ManualState.BUSY);
    split();
    nodes.after(20);
    nodes.closes("a", "anna1");
    nodes.after(20);
    assertTrue(nodes.stored("anna").contains("BUSY"), nodes.stored("anna"));
    nodes.network.heal();
    nodes.after(4);
    assertEquals("{}", nodes.stored("anna"));
    nodes.see("anna", PresenceState.OFFLINE, "a", "b", "c");
  }

  @Test
  void aNodeThatIsGoneForAnHourIsNotWaitedFor() {
    nodes.opens("a", "anna1");
    nodes.sets("a", "anna1", ManualState.BUSY);
    nodes.dies("b");
    nodes.after(20);
    nodes.closes("a", "anna1");
    nodes.after(20);
    nodes.see("anna", PresenceState.OFFLINE, "a", "c");
    assertTrue(nodes.stored("anna").contains("BUSY"), nodes.stored("anna"));
    nodes.after(3_600);
    assertEquals("{}", nodes.stored("anna"));
  }

  @Test
  void aNodeThatWasPausedTellsNobodyThatTheOthersAreOffline() {
    nodes.opens("a", "anna1");
    nodes.everybodyHears("anna");
    nodes.network.cut("a", "c");
    nodes.network.cut("b", "c");
    nodes.after(40, "c");
    nodes.node("c").presences.tick();
    nodes.settle();
    nodes.network.heal();
    nodes.after(5);
    assertEquals(List.of(), nodes.hears("c", "uwec", "anna"));
  }

  private void split() {
    nodes.network.cut("a", "b");
    nodes.network.cut("a", "c");
  }
}
