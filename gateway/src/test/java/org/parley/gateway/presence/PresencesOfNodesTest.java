package org.parley.gateway.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PresencesOfNodesTest {

  private final Nodes nodes = new Nodes();

  @BeforeEach
  void watchEverywhere() {
    nodes.watchEverywhere("anna", "joerg");
  }

  @Test
  void whoSignsInIsSeenEverywhere() {
    nodes.opens("a", "anna1");
    assertEquals(
        List.of("a AVAILABLE", "b AVAILABLE", "c AVAILABLE"), nodes.everybodyHears("anna"));
  }

  @Test
  void whoMovesToAnotherNodeDoesNotFlicker() {
    nodes.opens("a", "anna1");
    nodes.everybodyHears("anna");
    nodes.closes("a", "anna1");
    nodes.after(10);
    nodes.opens("b", "anna2");
    nodes.after(30);
    assertEquals(List.of(), nodes.everybodyHears("anna"));
  }

  @Test
  void whoWasOnANodeThatDiedIsOfflineAfterItsSilence() {
    nodes.opens("a", "anna1", "joerg1");
    nodes.everybodyHears("anna");
    nodes.everybodyHears("joerg");
    nodes.dies("a");
    nodes.after(10);
    nodes.opens("b", "joerg2");
    nodes.after(4);
    assertEquals(List.of(), nodes.everybodyHears("anna"));
    nodes.after(2);
    assertEquals(List.of("b OFFLINE", "c OFFLINE"), nodes.everybodyHears("anna"));
    assertEquals(List.of(), nodes.everybodyHears("joerg"));
  }

  @Test
  void aNodeThatIsBackAtOnceDoesNotMakeItsPeopleFlicker() {
    nodes.opens("a", "anna1");
    nodes.sets("a", "anna1", ManualState.BUSY);
    nodes.everybodyHears("anna");
    nodes.starts("a");
    nodes.after(5);
    nodes.opens("a", "anna2");
    nodes.after(30);
    assertEquals(List.of(), nodes.hears("b", "uweb", "anna"));
    assertEquals(List.of(), nodes.hears("c", "uwec", "anna"));
    assertEquals(List.of("BUSY"), nodes.hears("a", "anna2", "anna"));
  }

  @Test
  void whoIsActiveOnOneOfTwoNodesIsNotIdle() {
    nodes.opens("a", "anna1");
    nodes.opens("b", "anna2");
    nodes.everybodyHears("anna");
    nodes.node("a").asks("anna1", new ReportActivity(false));
    assertEquals(List.of(), nodes.everybodyHears("anna"));
    nodes.node("b").asks("anna2", new ReportActivity(false));
    assertEquals(
        List.of("a AVAILABLE idle", "b AVAILABLE idle", "c AVAILABLE idle"),
        nodes.everybodyHears("anna"));
  }

  @Test
  void ownDevicesAreToldWhereverTheyAre() {
    nodes.opens("a", "anna1");
    nodes.opens("b", "anna2");
    nodes.hears("b", "anna2", "anna");
    nodes.sets("a", "anna1", ManualState.AWAY);
    assertEquals(List.of("AWAY"), nodes.hears("b", "anna2", "anna"));
  }

  @Test
  void whatIsChosenEndsWithTheLastDeviceAnywhereAndNotBefore() {
    nodes.opens("a", "anna1");
    nodes.opens("b", "anna2");
    nodes.sets("a", "anna1", ManualState.BUSY);
    nodes.everybodyHears("anna");
    nodes.closes("a", "anna1");
    nodes.after(30);
    assertEquals(List.of(), nodes.everybodyHears("anna"));
    nodes.closes("b", "anna2");
    nodes.after(16);
    assertEquals(List.of("a OFFLINE", "b OFFLINE", "c OFFLINE"), nodes.everybodyHears("anna"));
    assertEquals("{}", nodes.stored("anna"));
    nodes.opens("c", "anna3");
    assertEquals(
        List.of("a AVAILABLE", "b AVAILABLE", "c AVAILABLE"), nodes.everybodyHears("anna"));
  }

  @Test
  void whatIsChosenEndsAlsoIfTheLastTwoDevicesGoAtOnce() {
    nodes.opens("a", "anna1");
    nodes.opens("b", "anna2");
    nodes.sets("a", "anna1", ManualState.BUSY);
    nodes.node("a").presences.closed("anna1");
    nodes.node("b").presences.closed("anna2");
    nodes.after(20);
    assertEquals("{}", nodes.stored("anna"));
  }

  @Test
  void whatIsChosenForWhoIsNowhereHoldsUntilTheyHaveBeenThereOnAnyNode() {
    nodes.opens("a", "joerg1");
    nodes.node("a").asks("joerg1", World.set(Optional.of(World.address("anna")), ManualState.BUSY));
    nodes.after(20);
    nodes.see("anna", PresenceState.BUSY, "a", "b", "c");
    nodes.opens("b", "anna1");
    nodes.closes("b", "anna1");
    nodes.after(20);
    nodes.see("anna", PresenceState.OFFLINE, "a", "b", "c");
    assertEquals("{}", nodes.stored("anna"));
  }

  @Test
  void aRestartOfOneNodeKeepsStates() {
    nodes.opens("b", "anna1");
    nodes.sets("b", "anna1", ManualState.BUSY);
    nodes.dies("a");
    nodes.after(20);
    nodes.starts("a");
    nodes.after(90);
    nodes.node("a").opensAs("uwea", "uwe");
    nodes.see("anna", PresenceState.BUSY, "a", "b", "c");
  }

  @Test
  void aRestartedNodeShowsNobodyAsThereWhomTheOthersDoNotKnow() {
    nodes.opens("a", "anna1");
    nodes.sets("a", "anna1", ManualState.BUSY);
    nodes.dies("a");
    nodes.after(20);
    nodes.starts("a");
    nodes.after(2);
    nodes.node("a").opensAs("uwea", "uwe");
    nodes.see("anna", PresenceState.OFFLINE, "a", "b", "c");
    nodes.opens("a", "anna2");
    nodes.see("anna", PresenceState.BUSY, "a", "b", "c");
  }

  @Test
  void aRestartOfAllGivesPeopleAMinute() {
    nodes.opens("a", "anna1");
    nodes.opens("b", "joerg1");
    nodes.sets("a", "anna1", ManualState.BUSY);
    nodes.sets("b", "joerg1", ManualState.AWAY);
    nodes.restartsAll();
    nodes.watchEverywhere("anna", "joerg");
    nodes.after(50);
    nodes.see("anna", PresenceState.BUSY, "a", "b", "c");
    nodes.opens("c", "anna2");
    nodes.after(15);
    nodes.see("anna", PresenceState.BUSY, "a", "b", "c");
    nodes.see("joerg", PresenceState.OFFLINE, "a", "b", "c");
    nodes.opens("c", "joerg2");
    nodes.after(1);
    nodes.see("joerg", PresenceState.AVAILABLE, "a", "b", "c");
    assertEquals("{}", nodes.stored("joerg"));
  }

  @Test
  void manyPeopleAreToldInPieces() {
    var people = IntStream.range(0, 2_500).mapToObj(n -> "p" + n).toArray(String[]::new);
    nodes.node("a").opens(people);
    nodes.settle();
    nodes.see("p2499", PresenceState.AVAILABLE, "a", "b", "c");
    nodes.starts("b");
    nodes.after(2);
    nodes.node("b").opensAs("uweb", "uwe");
    nodes.see("p0", PresenceState.AVAILABLE, "a", "b", "c");
    nodes.see("p2499", PresenceState.AVAILABLE, "a", "b", "c");
  }
}
