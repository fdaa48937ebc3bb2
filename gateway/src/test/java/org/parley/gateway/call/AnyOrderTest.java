package org.parley.gateway.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Address;
import org.parley.gateway.conversation.ConversationId;

/// What is true of a call whatever happens to it in whatever order.
class AnyOrderTest {

  private static final int ROUNDS = 20_000;
  private static final List<Address> PEOPLE =
      List.of("anna", "joerg", "sabine", "thomas").stream().map(Story::address).toList();
  private static final Instant BEGIN = Instant.parse("2026-11-24T10:00:00Z");

  @Test
  void everyStateIsSound() {
    for (int round = 0; round < ROUNDS; round++) {
      var random = new Random(round);
      var told = new ArrayList<String>();
      var state = begin(random);
      var now = BEGIN;
      for (int i = 0; i < 30; i++) {
        now = now.plusMillis(random.nextInt(8_000));
        var before = state;
        state = state.at(now);
        var happening = any(random);
        var turn = state.on(happening, now);
        told.add(now + " " + happening + " " + turn);
        if (turn instanceof Turn.Next(var next)) {
          state = next;
        }
        check(before, state, told);
      }
    }
  }

  @Test
  void aCallWhoseDevicesAreGoneEndsByItself() {
    for (int round = 0; round < ROUNDS; round++) {
      var random = new Random(round);
      var state = begin(random);
      var now = BEGIN;
      for (int i = 0; i < random.nextInt(20); i++) {
        now = now.plusMillis(random.nextInt(2_000));
        state = after(state.at(now), any(random), now);
      }
      for (var who : state.roll().whoAreIn()) {
        var device = state.roll().in(who).orElseThrow().device();
        state = after(state, new Happening.Away(who, device), now);
      }
      for (int i = 0; state.due().isPresent(); i++) {
        assertTrue(i < 20, "time does not end " + state);
        var due = state.due().get();
        assertTrue(!due.isBefore(BEGIN), state::toString);
        state = state.at(due);
      }
      assertInstanceOf(Ended.class, state);
    }
  }

  @Test
  void timeDoesNothingBeforeItIsDue() {
    for (int round = 0; round < ROUNDS; round++) {
      var random = new Random(round);
      var state = begin(random);
      var now = BEGIN;
      for (int i = 0; i < 15; i++) {
        now = now.plusMillis(random.nextInt(6_000));
        state = after(state.at(now), any(random), now);
        var before = state.due().orElse(now.plus(Duration.ofDays(1))).minusMillis(1);
        assertEquals(state, state.at(before.isBefore(now) ? now : before));
      }
    }
  }

  private static void check(CallState before, CallState state, List<String> told) {
    var roll = state.roll();
    boolean sound =
        switch (state) {
          case Ringing ringing ->
              roll.whoAreIn().equals(List.of(ringing.invitation().by())) && !roll.rung().isEmpty();
          case Connected connected ->
              !roll.whoAreIn().isEmpty()
                  && roll.whoAreIn().containsAll(connected.screens().sharing().stream().toList())
                  && connected.screens().requests().stream()
                      .allMatch(it -> roll.in(it.by()).isPresent() && roll.in(it.of()).isPresent());
          case Ended _ -> roll.whoAreIn().isEmpty() && roll.rung().isEmpty();
        };
    assertTrue(sound, () -> state + " after " + told);
    assertEquals(state instanceof Ended, state.due().isEmpty() && !waits(state), told::toString);
    assertTrue(
        state.version() > before.version() || state.equals(before), () -> state + " after " + told);
    assertTrue(!(before instanceof Ended) || before.equals(state), told::toString);
  }

  /// A call in which everybody is there waits for nothing but them.
  private static boolean waits(CallState state) {
    return state instanceof Connected;
  }

  private static CallState after(CallState state, Happening happening, Instant now) {
    return state.on(happening, now) instanceof Turn.Next(var next) ? next : state;
  }

  private static CallState begin(Random random) {
    boolean pair = random.nextBoolean();
    var members = new LinkedHashMap<Address, Member>();
    members.put(PEOPLE.getFirst(), Member.In.with("1", Set.of(Medium.AUDIO)));
    PEOPLE.stream()
        .limit(pair ? 2 : PEOPLE.size())
        .skip(1)
        .forEach(who ->
            members.put(
                who,
                random.nextInt(5) == 0 ? new Member.Out(Why.BUSY, false) : new Member.Rung(false)));
    var id = new CallId(new ConversationId(pair ? "pAb" : "gAb"), 7);
    return CallState.begin(
        new Invitation(
            id,
            PEOPLE.getFirst(),
            Set.of(Medium.AUDIO),
            Through.BRIDGE,
            BEGIN,
            BEGIN.plusSeconds(45)),
        new Roll(members));
  }

  private static Happening any(Random random) {
    var who = pick(random, PEOPLE);
    var other = pick(random, PEOPLE);
    var device = pick(random, List.of("1", "1", "1", "2"));
    return switch (random.nextInt(14)) {
      case 0, 1, 2, 3 -> new Happening.Entered(who, device, Set.of(Medium.AUDIO));
      case 4 -> new Happening.Declined(who, Why.REJECTED);
      case 5 -> new Happening.Withdrew(who);
      case 6 -> new Happening.HungUp(who, device);
      case 7 ->
          random.nextInt(3) == 0
              ? new Happening.TakenOut(who)
              : new Happening.MutedNow(who, new Muted(random.nextBoolean(), random.nextBoolean()));
      case 8 -> new Happening.HeldNow(who, device, random.nextBoolean());
      case 9 -> new Happening.ScreenShared(who, device);
      case 10 -> new Happening.ScreenStopped(who);
      case 11 ->
          random.nextBoolean()
              ? new Happening.ScreenRequested(who, other)
              : new Happening.ScreenAnswered(who, other);
      case 12 -> new Happening.Away(who, device);
      default -> new Happening.Back(who, device);
    };
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
