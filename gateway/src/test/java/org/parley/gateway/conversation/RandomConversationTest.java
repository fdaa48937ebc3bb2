package org.parley.gateway.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Address;
import org.parley.gateway.store.LogEntry;

/// Random command sequences against `Conversation`, compared with a naive model that keeps, per
/// person, the set of sequences they may see.
class RandomConversationTest {

  private static final int ROUNDS = 600;
  private static final List<String> CROWD = IntStream.range(0, 34).mapToObj(i -> "p" + i).toList();

  @Test
  void everyInvariantHoldsAfterEveryEntry() {
    eachRound((log, before) -> {
      var entry = log.entries().getLast();
      Allowed.check(before, entry);
      Allowed.holds(log.state(), 30);
    });
  }

  @Test
  void everybodySeesExactlyTheStretchesTheyWereGiven() {
    var random = new Random(11);
    for (int round = 0; round < ROUNDS / 3; round++) {
      var log = group(random);
      for (int i = 0; i < 40; i++) {
        log.asks(pick(random, CROWD), change(random, log, "c" + i));
      }
      var model = seenByModel(log.entries());
      log.state()
          .people()
          .forEach((who, participant) -> {
            var seen = new HashSet<Long>();
            for (long s = 1; s <= log.state().lastSequence(); s++) {
              if (participant.visibility().sees(s)) {
                seen.add(s);
              }
            }
            assertEquals(
                model.getOrDefault(who, Set.of()), seen, () -> who + " in " + log.entries());
          });
    }
  }

  @Test
  void unreadIsWhatOthersSaidSinceComingIn() {
    eachRound((log, _) -> {
      for (var person : log.state().people().values()) {
        long joined = person.since();
        long until =
            person.present() ? Long.MAX_VALUE : person.visibility().last(Long.MAX_VALUE - 1);
        long said =
            log.entries().stream()
                .filter(e -> e.sequence() > joined && e.sequence() <= until)
                .filter(e -> e.content() instanceof Content.Said)
                .filter(e -> !e.by().equals(person.address()))
                .count();
        assertEquals(said, log.state().heard(person) - person.heardBefore(), person::toString);
      }
    });
  }

  @Test
  void aSnapshotIsTheSameConversation() {
    var rows = new Rows();
    eachRound((log, _) -> assertEquals(log.state(), rows.conversation(rows.snapshot(log.state()))));
  }

  @Test
  void entriesSurviveBeingWrittenAndRead() {
    var json = new EntryJson();
    eachRound((log, _) -> {
      var entry = log.entries().getLast();
      var stored = new LogEntry(entry.sequence(), "", json.encode(entry));
      assertEquals(entry, json.decode(stored));
    });
  }

  private static void eachRound(BiConsumer<Log, Conversation> check) {
    var random = new Random(5);
    int appended = 0;
    for (int round = 0; round < ROUNDS / 8; round++) {
      var log = group(random);
      for (int i = 0; i < 60; i++) {
        var before = log.state();
        if (log.asks(pick(random, CROWD), change(random, log, "c" + i))
                instanceof Verdict.Append append
            && append.contents().size() == 1) {
          check.accept(log, before);
          appended++;
        }
      }
    }
    int sum = appended;
    assertTrue(sum > ROUNDS, () -> "only " + sum + " entries were appended");
  }

  private static Log group(Random random) {
    var others = CROWD.subList(1, 3 + random.nextInt(27)).toArray(String[]::new);
    return Log.of("p0", others);
  }

  private static Change change(Random random, Log log, String clientId) {
    var who = Log.address(pick(random, CROWD));
    var id = log.id();
    return switch (random.nextInt(16)) {
      case 0, 1, 2 ->
          new AddParticipants(
              id,
              List.of(who, Log.address(pick(random, CROWD))),
              Optional.of(random.nextBoolean() ? History.ALL : History.FROM_NOW),
              clientId);
      case 3, 4 -> new RemoveParticipant(id, who, clientId);
      case 5, 6 -> new AppointModerator(id, who, clientId);
      case 7 -> new DismissModerator(id, who, clientId);
      case 8 -> new Leave(id, clientId);
      case 9 -> new Rename(id, "t" + random.nextInt(3), clientId);
      case 10 -> new NoteCall.Began(id, clientId, List.of("AUDIO", "VIDEO"));
      case 11 ->
          new NoteCall.Ended(
              id, random.nextInt(1, 99), "HUNG_UP", Duration.ofSeconds(200), List.of(who));
      default -> new SendMessage(id, clientId, "text");
    };
  }

  private static Map<Address, Set<Long>> seenByModel(List<Entry> entries) {
    var seen = new HashMap<Address, Set<Long>>();
    var present = new HashSet<Address>();
    for (var entry : entries) {
      var told = new ArrayList<Address>(present);
      switch (entry.content()) {
        case Content.Started started -> join(present, told, started.participants());
        case Content.Added added -> {
          join(present, told, added.participants());
          if (added.history() == History.ALL) {
            var known = Set.copyOf(seen.getOrDefault(entry.by(), Set.of()));
            added.participants().forEach(p -> of(seen, p).addAll(known));
          }
        }
        case Content.Removed removed -> present.remove(removed.participant());
        case Content.Left _ -> present.remove(entry.by());
        case Content.Said _,
            Content.ModeratorAppointed _,
            Content.ModeratorDismissed _,
            Content.Renamed _,
            Content.CallStarted _,
            Content.CallEnded _ -> {}
      }
      told.forEach(who -> of(seen, who).add(entry.sequence()));
    }
    return seen;
  }

  private static void join(Set<Address> present, List<Address> told, List<Address> who) {
    present.addAll(who);
    told.addAll(who);
  }

  private static Set<Long> of(Map<Address, Set<Long>> seen, Address who) {
    return seen.computeIfAbsent(who, _ -> new HashSet<>());
  }

  private static String pick(Random random, List<String> names) {
    return names.get(random.nextInt(names.size()));
  }
}
