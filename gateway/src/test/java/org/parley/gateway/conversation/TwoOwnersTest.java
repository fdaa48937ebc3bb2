package org.parley.gateway.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parley.gateway.access.Outcome;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoOwnersTest {

  private static final int SEEDS = 400;
  private static final int COMMANDS = 60;

  private final List<TwoOwners> raced =
      LongStream.range(0, SEEDS).mapToObj(TwoOwnersTest::race).toList();

  @Test
  void everythingAskedIsAnsweredInTheEnd() {
    each(owners -> assertEquals(Map.of(), owners.open()));
  }

  @Test
  void everyAcknowledgedEntryIsThereOnceUnderTheSequenceThatWasAnswered() {
    each(owners -> {
      var bySender = new HashMap<String, Long>();
      for (var entry : owners.log()) {
        var old = bySender.put(entry.by() + " " + entry.clientId(), entry.sequence());
        assertEquals(null, old, () -> entry + " is there twice");
      }
      for (var asked : recorded(owners)) {
        var stored = bySender.get(asked.by() + " " + asked.change().clientId());
        var answer = (Recorded) ((Outcome.Done) asked.outcome()).ok();
        if (asked.change() instanceof SendMessage || stored != null) {
          assertEquals(stored, (Long) answer.sequence(), asked::toString);
        }
      }
    });
  }

  @Test
  void whatWasRefusedIsNotThere() {
    each(owners -> {
      var stored = new HashSet<String>();
      owners.log().forEach(entry -> stored.add(entry.clientId()));
      owners.answered().stream()
          .filter(asked -> asked.outcome() instanceof Outcome.Refused)
          .forEach(
              asked -> assertTrue(!stored.contains(asked.change().clientId()), asked::toString));
    });
  }

  @Test
  void theLogHasNoGapsAndEachEntryWasAllowedByThoseBefore() {
    each(owners -> {
      var state = Conversation.unstarted(owners.id());
      for (var entry : owners.log()) {
        Allowed.check(state, entry);
        state = state.then(entry);
      }
    });
  }

  @Test
  void everybodyIsDeliveredWhatTheyMaySeeAndNothingElse() {
    each(owners -> {
      var log = owners.log();
      var state = Conversation.unstarted(owners.id());
      var after = new ArrayList<Conversation>();
      for (var entry : log) {
        state = state.then(entry);
        after.add(state);
      }
      var got = new HashMap<Long, HashSet<Object>>();
      for (var envelope : owners.delivered()) {
        if (envelope.sequence() > 0) {
          got.computeIfAbsent(envelope.sequence(), _ -> new HashSet<>())
              .addAll(envelope.recipients());
        }
      }
      for (var entry : log) {
        var may = after.get((int) entry.sequence() - 1).recipients(entry.sequence());
        var has = got.getOrDefault(entry.sequence(), new HashSet<>());
        assertTrue(has.containsAll(may), () -> entry + " reached " + has + ", not all " + may);
      }
      for (var who : state.people().values()) {
        got.forEach((sequence, recipients) ->
            assertTrue(
                !recipients.contains(who.address()) || who.visibility().sees(sequence),
                () -> who + " got " + sequence));
      }
    });
  }

  @Test
  void theRacesAreReal() {
    var acknowledged = new ArrayList<Integer>();
    each(owners -> acknowledged.add(recorded(owners).size()));
    int sum = acknowledged.stream().mapToInt(Integer::intValue).sum();
    System.out.println("Two owners: " + SEEDS + " schedules, " + sum + " acknowledged changes");
    assertTrue(sum > SEEDS * COMMANDS / 5, () -> "only " + sum + " changes were acknowledged");
  }

  private static List<TwoOwners.Asked> recorded(TwoOwners owners) {
    return owners.answered().stream()
        .filter(asked -> asked.outcome() instanceof Outcome.Done)
        .toList();
  }

  private void each(Consumer<TwoOwners> check) {
    for (int seed = 0; seed < SEEDS; seed++) {
      try {
        check.accept(raced.get(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
  }

  private static TwoOwners race(long seed) {
    var owners = new TwoOwners(seed);
    owners.race(COMMANDS);
    return owners;
  }
}
