package org.parley.gateway.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Address;
import org.parley.gateway.signin.ManualClock;
import org.parley.gateway.store.BreakableStore;
import org.parley.gateway.store.MemoryStore;
import org.parley.gateway.store.Store;
import org.parley.gateway.store.StoreUnavailable;

class ManualStatesTest {

  private static final Address ANNA = World.address("anna");

  private final ManualClock clock = new ManualClock();
  private final MemoryStore memory = new MemoryStore();
  private final Side one = new Side(memory);
  private final Side other = new Side(memory);

  @Test
  void whatIsChosenPrevailsOverASignOutThatIsNotKnownYet() {
    one.keeps(ManualState.BUSY);
    other.hears(one);
    one.states.note(ANNA, Optional.empty());
    other.keeps(ManualState.AWAY);
    agree(ManualState.AWAY);
  }

  @Test
  void whatIsChosenPrevailsOverASignOutThatIsStoredLater() {
    one.keeps(ManualState.BUSY);
    other.hears(one);
    other.keeps(ManualState.AWAY);
    one.states.note(ANNA, Optional.empty());
    agree(ManualState.AWAY);
  }

  @Test
  void ofTwoChoicesAtOnceTheStoreSaysWhichHolds() {
    one.keeps(ManualState.BUSY);
    other.keeps(ManualState.AWAY);
    agree(ManualState.AWAY);
  }

  @Test
  void whatIsChosenHoldsWhereNobodyToldOfSeveralChoicesBefore() {
    one.keeps(ManualState.BUSY);
    one.keeps(ManualState.AWAY);
    one.keeps(ManualState.BUSY);
    other.keeps(ManualState.DO_NOT_DISTURB);
    agree(ManualState.DO_NOT_DISTURB);
  }

  @Test
  void whatNobodyToldIsReadAgain() {
    one.keeps(ManualState.BUSY);
    other.states.refresh();
    assertEquals(Map.of(), other.known);
    other.states.miss();
    other.states.refresh();
    assertEquals(one.known, other.known);
  }

  @Test
  void whetherSomethingWasStoredIsLookedUpWhenTheStoreDidNotSay() {
    var store = new BreakableStore();
    var side = new Side(store);
    store.disk(BreakableStore.Disk.IS_FULL);
    assertTrue(side.states.keep(ANNA, Optional.of(chosen(ManualState.BUSY))).failed());
    store.disk(BreakableStore.Disk.WORKS);
    side.states.refresh();
    assertEquals(Map.of(), side.known);
    store.disk(BreakableStore.Disk.IS_FULL);
    assertTrue(side.states.keep(ANNA, Optional.of(chosen(ManualState.AWAY))).failed());
    store.disk(BreakableStore.Disk.WORKS);
    var row = new Side(store);
    row.keeps(ManualState.AWAY);
    side.states.refresh();
    assertEquals(row.known, side.known);
  }

  @Test
  void whatANodeWasToKeepBeforeItStoodStillGivesWayToWhatWasChosenElsewhereSince() {
    var store = new BreakableStore(memory);
    var still = new Side(store);
    store.holdPuts();
    var kept = still.states.keep(ANNA, Optional.of(chosen(ManualState.BUSY)));
    other.keeps(ManualState.DO_NOT_DISTURB);
    other.keeps(ManualState.AWAY);
    clock.advance(Duration.ofSeconds(20));
    store.releasePutsLastFirst();
    assertInstanceOf(StoreUnavailable.class, kept.cause());
    still.states.refresh();
    assertEquals(other.known, still.known);
    agree(ManualState.AWAY, other, still);
  }

  @Test
  void whatANodeIsToKeepGoesAboveWhatWasChosenElsewhereMeanwhile() {
    var store = new BreakableStore(memory);
    var slow = new Side(store);
    store.holdPuts();
    var kept = slow.states.keep(ANNA, Optional.of(chosen(ManualState.BUSY)));
    other.keeps(ManualState.DO_NOT_DISTURB);
    other.keeps(ManualState.AWAY);
    clock.advance(Duration.ofSeconds(1));
    store.releasePutsLastFirst();
    assertTrue(kept.succeeded());
    agree(ManualState.BUSY, other, slow);
  }

  private void agree(ManualState state) {
    agree(state, one, other);
  }

  private void agree(ManualState state, Side one, Side other) {
    one.hears(other);
    other.hears(one);
    one.states.refresh();
    other.states.refresh();
    var expected = Map.of(ANNA, Optional.of(chosen(state)));
    assertEquals(expected, one.known);
    assertEquals(expected, other.known);
    var fresh = new Side(memory);
    assertTrue(fresh.states.load().succeeded());
    assertEquals(expected, fresh.known);
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

  /// A node: what it knows to be chosen, and what it has to tell.
  private final class Side implements ManualStates.Listener {

    final ManualStates states;
    final Map<Address, Optional<Manual>> known = new HashMap<>();
    private final List<Choice> stored = new ArrayList<>();

    Side(Store store) {
      this.states = new ManualStates(store, new Serial(Runnable::run), this, clock);
    }

    void keeps(ManualState state) {
      assertTrue(states.keep(ANNA, Optional.of(chosen(state))).succeeded());
    }

    void hears(Side from) {
      List.copyOf(from.stored).forEach(choice -> states.consider(ANNA, choice));
    }

    @Override
    public void becomes(Address person, Optional<Manual> manual) {
      known.put(person, manual);
    }

    @Override
    public void stored(Address person, Choice choice) {
      stored.add(choice);
    }
  }
}
