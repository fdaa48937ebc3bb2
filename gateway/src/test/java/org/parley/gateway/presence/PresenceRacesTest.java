package org.parley.gateway.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.parley.gateway.presence.World.address;
import static org.parley.gateway.presence.World.set;
import static org.parley.gateway.presence.World.watch;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Refusal;

class PresenceRacesTest {

  private final World world = new World();

  @Test
  void aWatchThatComesAfterTheCloseIsRefusedAndLeavesNothing() {
    world.opens("anna1", "joerg1");
    world.forgets();
    world.presences.closed("joerg1");
    assertEquals(Refusal.UNAVAILABLE, world.refuses("joerg1", watch(true, "anna")));
    world.sets("anna1", ManualState.BUSY);
    assertEquals(List.of(), world.hears("joerg1"));
  }

  @Test
  void aCloseRightAfterAWatchEndsIt() {
    world.opens("anna1", "joerg1");
    world.forgets();
    var watching = world.begins("joerg1", watch(true, "anna"));
    world.presences.closed("joerg1");
    world.settle();
    assertFalse(watching.failed());
    world.sets("anna1", ManualState.BUSY);
    assertEquals(List.of(), world.hears("joerg1"));
  }

  @Test
  void aCloseBetweenAChangeAndItsTellingTellsTheOthers() {
    world.opens("anna1", "joerg1", "uwe1");
    world.watches("joerg1", "anna");
    world.watches("uwe1", "anna");
    world.forgets();
    world.sets("anna1", ManualState.BUSY);
    world.closes("joerg1");
    assertEquals(List.of("anna BUSY"), world.hears("uwe1"));
    assertEquals(List.of(), world.hears("joerg1"));
  }

  @Test
  void theReplyOfAWatchInTheMiddleOfABurstIsNotToldAgain() {
    world.opens("anna1", "joerg1");
    world.forgets();
    world.sets("anna1", ManualState.BUSY);
    var seen = world.watches("joerg1", "anna").getFirst();
    assertEquals(PresenceState.BUSY, seen.presence().orElseThrow().state());
    assertEquals(List.of(), world.hears("joerg1"));
  }

  @Test
  void unwatchingEndsTheTellingAlsoOfWhatIsDue() {
    world.opens("anna1", "joerg1");
    world.watches("joerg1", "anna");
    world.forgets();
    world.sets("anna1", ManualState.BUSY);
    world.asks("joerg1", new Unwatch(List.of(address("anna"))));
    assertEquals(List.of(), world.hears("joerg1"));
  }

  @Test
  void unwatchingWhomOneDoesNotWatchDoesNothing() {
    world.opens("anna1");
    world.forgets();
    world.does(
        "anna1", new Unwatch(List.of(address("nobody"), address("anna"))), Unwatch.Unwatched.class);
    world.sets("anna1", ManualState.BUSY);
    assertEquals(List.of("anna BUSY"), world.hears("anna1"));
  }

  @Test
  void watchingOneselfTellsNothingTwice() {
    world.opens("anna1");
    world.watches("anna1", "anna");
    world.forgets();
    world.sets("anna1", ManualState.BUSY);
    assertEquals(List.of("anna BUSY"), world.hears("anna1"));
  }

  @Test
  void watchingTwiceTellsOnce() {
    world.opens("anna1", "joerg1");
    world.watches("joerg1", "anna", "anna");
    world.watches("joerg1", "anna");
    world.forgets();
    world.sets("anna1", ManualState.BUSY);
    assertEquals(List.of("anna BUSY"), world.hears("joerg1"));
  }

  @Test
  void aSessionThatClosesTwiceSignsOutOnce() {
    world.opens("anna1", "anna2");
    world.closes("anna1", "anna1", "unknown");
    world.after(20);
    world.forgets();
    world.asks("anna2", new ReportActivity(false));
    assertEquals(List.of("anna AVAILABLE idle"), world.hears("anna2"));
  }

  @Test
  void aReportAfterTheCloseIsRefused() {
    world.opens("anna1");
    world.presences.closed("anna1");
    assertEquals(Refusal.UNAVAILABLE, world.refuses("anna1", new ReportActivity(true)));
  }

  @Test
  void ofTwoWhoSetItAtOnceTheLaterOneCountsAlsoAfterARestart() {
    world.opens("anna1", "joerg1");
    var first = world.begins("anna1", set(Optional.empty(), ManualState.BUSY));
    var second =
        world.begins("joerg1", set(Optional.of(address("anna")), ManualState.DO_NOT_DISTURB));
    world.settle();
    assertFalse(first.failed() || second.failed());
    world.forgets();
    world.restarts();
    world.opens("anna2");
    assertEquals(List.of("anna DO_NOT_DISTURB"), world.hears("anna2"));
  }

  @Test
  void whatTheStoreDidNotTakeIsRefusedAndNotShown() {
    world.opens("anna1");
    world.forgets();
    var _ = world.memory.close();
    assertEquals(
        Refusal.UNAVAILABLE, world.refuses("anna1", set(Optional.empty(), ManualState.BUSY)));
    assertEquals(List.of(), world.hears("anna1"));
  }
}
