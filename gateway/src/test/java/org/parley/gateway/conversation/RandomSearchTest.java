package org.parley.gateway.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.gateway.conversation.Finds.Message;
import org.parley.gateway.store.MemoryStore;

/// Random conversations, whose people come, go and are shown the past; what each finds is compared
/// with all that they can read.
class RandomSearchTest {

  private static final List<String> CROWD = IntStream.range(0, 7).mapToObj(i -> "p" + i).toList();
  private static final List<String> WORDS = List.of("aa", "aab", "ab", "b", "ba", "caa", "cb");
  private static final List<String> BEGINNINGS = List.of("a", "aa", "b", "c", "ca", "cb", "zz");

  private final Random random = new Random(21);
  private int asked;
  private int found;

  @Test
  void everybodyFindsExactlyWhatTheyCanRead() {
    for (int round = 0; round < 15; round++) {
      var people = new Finds(new MemoryStore());
      var all = conversations(people);
      for (int i = 0; i < 700; i++) {
        people.stepsBy(Duration.ofMillis(random.nextInt(3)));
        people.tries(pick(CROWD), change(pick(all)));
      }
      // What comes later must be later: of one moment with a page's last message it may follow it.
      people.stepsBy(Duration.ofMillis(1));
      for (int i = 0; i < 30; i++) {
        check(people, pick(CROWD), all);
      }
    }
    assertTrue(found > 10_000, () -> "only " + found + " messages were looked for");
  }

  private List<ConversationId> conversations(Finds people) {
    var all = new ArrayList<ConversationId>();
    all.add(people.starts("p0", "p1"));
    all.add(people.starts("p1", "p2"));
    for (int i = 0; i < 4; i++) {
      all.add(people.starts("p" + i, "p" + (i + 1), "p" + (i + 2)));
    }
    return all;
  }

  private void check(Finds people, String who, List<ConversationId> all) {
    var text =
        random.nextInt(3) == 0 ? pick(BEGINNINGS) + " " + pick(BEGINNINGS) : pick(BEGINNINGS);
    var in = random.nextInt(4) == 0 ? Optional.of(pick(all)) : Optional.<ConversationId>empty();
    var expected =
        in.map(List::of).orElse(all).stream()
            .flatMap(id -> people.reads(who, id).stream())
            .filter(message -> Finds.hasAll(message.text(), text))
            .sorted(Comparator.comparing(Message::spot))
            .toList();
    if (in.isPresent() && people.reads(who, in.get()).isEmpty()) {
      return;
    }
    int limit = 1 + random.nextInt(12);
    var seen =
        people.everything(who, text, in, limit, () -> people.tries(pick(CROWD), says(pick(all))));
    assertEquals(expected, seen, () -> who + " looks for " + text + " in " + in);
    found += seen.size();
  }

  private ChangeCommand change(ConversationId id) {
    var who = Log.address(pick(CROWD));
    var clientId = "x" + asked++;
    return switch (random.nextInt(24)) {
      case 0, 1, 2, 3 ->
          new AddParticipants(
              id,
              List.of(who),
              Optional.of(random.nextBoolean() ? History.ALL : History.FROM_NOW),
              clientId);
      case 4 -> new RemoveParticipant(id, who, clientId);
      case 5 -> new Leave(id, clientId);
      case 6, 7 -> new AppointModerator(id, who, clientId);
      default -> says(id);
    };
  }

  private ChangeCommand says(ConversationId id) {
    return new SendMessage(id, "x" + asked++, text());
  }

  private String text() {
    return IntStream.range(0, 1 + random.nextInt(4))
        .mapToObj(_ -> pick(WORDS))
        .collect(Collectors.joining(" "));
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
