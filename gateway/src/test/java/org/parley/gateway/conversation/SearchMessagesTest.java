package org.parley.gateway.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.store.BreakableStore;
import org.parley.gateway.store.MemoryStore;

class SearchMessagesTest {

  private final AskedStore store = new AskedStore(new MemoryStore());
  private final Finds people = new Finds(store);

  @Test
  void theNewestMessageIsFirstWhicheverConversationItIsIn() {
    var group = people.starts("anna", "ben", "cleo");
    var pair = people.starts("anna", "ben");
    people.says("anna", group, "lunch one");
    people.says("ben", pair, "lunch two");
    people.says("cleo", group, "Lunch three");
    people.says("cleo", group, "dinner");
    assertEquals(List.of("Lunch three", "lunch two", "lunch one"), people.finds("anna", "LUN"));
    assertEquals(List.of("Lunch three", "lunch one"), people.finds("cleo", "lun"));
    assertEquals(List.of("lunch two"), people.finds("ben", "two lunch"));
    assertEquals(List.of(), people.finds("dora", "lunch"));
  }

  @ParameterizedTest
  @CsvSource({
    "'Jörgs Straße', 'jorg strasse'",
    "'mail anna@berlin.example now', 'anna@berlin'",
    "'see https://www.example.org/a/b?q=1', 'example.org'",
    "'call +49 30 23125-112', '23125'",
    "'明日は東京都庁に行きます', '都庁'",
    "'明日は東京都庁に行きます', '東'",
    "'naïve CAFÉ', 'cafe'",
  })
  void aMessageIsFoundByItsParts(String text, String asked) {
    people.says("anna", people.starts("anna", "ben"), text);
    assertEquals(List.of(text), people.finds("ben", asked));
  }

  @Test
  void onlyMessagesAreFound() {
    var group = people.starts("anna", "ben", "cleo");
    people.changes("anna", new Rename(group, "lunch", "r1"));
    assertEquals(List.of(), people.finds("anna", "lunch"));
  }

  @Test
  void oneConversationMayBeSearchedAlone() {
    var group = people.starts("anna", "ben", "cleo");
    people.says("anna", group, "lunch here");
    people.says("anna", people.starts("anna", "ben"), "lunch there");
    var here = Finds.command("lunch", Optional.of(group), Optional.empty(), 10);
    assertEquals(List.of("lunch here"), Finds.texts(people.page("ben", here).messages()));
  }

  @Test
  void foreignAndUnknownConversationsAreRefusedAlike() {
    var group = people.starts("anna", "ben", "cleo");
    people.says("anna", group, "lunch");
    var foreign = Finds.command("lunch", Optional.of(group), Optional.empty(), 10);
    var unknown =
        Finds.command("lunch", Optional.of(new ConversationId("gnone")), Optional.empty(), 10);
    assertEquals(Refusal.NOT_A_PARTICIPANT, people.refuses("dora", foreign));
    assertEquals(people.tries("dora", foreign), people.tries("dora", unknown));
  }

  @Test
  void whoeverWentFindsWhatTheySawAndNothingElse() {
    var group = people.starts("anna", "ben", "cleo");
    people.says("anna", group, "lunch one");
    people.changes("anna", new RemoveParticipant(group, Log.address("ben"), "x1"));
    people.says("anna", group, "lunch two");
    people.changes(
        "anna", new AddParticipants(group, Log.addresses("ben"), Optional.empty(), "x2"));
    people.says("anna", group, "lunch three");
    people.changes("ben", new Leave(group, "x3"));
    people.says("anna", group, "lunch four");
    people.changes(
        "anna", new AddParticipants(group, Log.addresses("dora"), Optional.of(History.ALL), "x4"));
    assertEquals(List.of("lunch three", "lunch one"), people.finds("ben", "lunch"));
    assertEquals(4, people.finds("dora", "lunch").size());
  }

  @Test
  void aHiddenPairIsFound() {
    var pair = people.starts("anna", "ben");
    people.says("anna", pair, "lunch");
    people.changes("ben", new Leave(pair, "x"));
    assertEquals(List.of("lunch"), people.finds("ben", "lunch"));
  }

  @Test
  void pagesGoOnWhereTheOneBeforeEndedWhileMessagesArrive() {
    var group = people.starts("anna", "ben", "cleo");
    var pair = people.starts("anna", "ben");
    for (int i = 0; i < 50; i++) {
      people.says("anna", i % 3 == 0 ? pair : group, "lunch " + i);
    }
    var all =
        people.everything(
            "ben",
            "lunch",
            Optional.empty(),
            7,
            () -> {
              people.says("anna", group, "lunch late");
              people.says("anna", pair, "lunch later");
            });
    assertEquals(50, all.size());
    assertEquals("lunch 49", all.getFirst().text());
    assertEquals("lunch 0", all.getLast().text());
  }

  @Test
  void pagesAreExactAmongMessagesOfOneMoment() {
    var one = people.starts("anna", "ben", "cleo");
    var other = people.starts("anna", "ben", "dora");
    people.stepsBy(Duration.ZERO);
    for (int i = 0; i < 20; i++) {
      people.says("anna", i % 2 == 0 ? one : other, "lunch " + i);
    }
    var all = people.everything("ben", "lunch", Optional.empty(), 3, () -> {});
    assertEquals(20, all.stream().distinct().count());
    assertEquals(20, all.size());
  }

  @Test
  void pagesAreExactAmongManyConversationsOfOneMoment() {
    people.stepsBy(Duration.ZERO);
    for (int i = 0; i < 30; i++) {
      people.says("anna", people.starts("anna", "ben", "p" + i), "lunch " + i);
    }
    var all = people.everything("ben", "lunch", Optional.empty(), 4, () -> {});
    assertEquals(30, all.size());
    assertEquals(all.stream().sorted(Comparator.comparing(Finds.Message::spot)).toList(), all);
  }

  @Test
  void aPageOfLargeMessagesIsShorterAndSaysWhereToGoOn() {
    var pair = people.starts("anna", "ben");
    for (int i = 0; i < 5; i++) {
      people.says("anna", pair, "lunch " + i + " " + "x".repeat(60_000));
    }
    var page = people.page("ben", "lunch", Optional.empty(), 50);
    assertEquals(2, page.messages().size());
    assertEquals(2, people.page("ben", "lunch", page.after(), 50).messages().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "!?", "😀", "-"})
  void aTextWithoutWordsIsRefused(String text) {
    assertEquals(Refusal.BAD_TEXT, people.refuses("anna", Finds.everywhere(text)));
  }

  @Test
  void whatIsOutOfBoundsIsRefused() {
    assertEquals(Refusal.BAD_TEXT, people.refuses("anna", Finds.everywhere("x".repeat(201))));
    assertEquals(List.of(), people.page("anna", Finds.everywhere("x".repeat(200))).messages());
    for (int limit : List.of(0, 51, -1)) {
      var command = Finds.command("x", Optional.empty(), Optional.empty(), limit);
      assertEquals(Refusal.MALFORMED, people.refuses("anna", command));
    }
    for (var after : List.of("", "x", "1.2", "1.x.g", "9".repeat(20) + ".1.g")) {
      var command = Finds.command("x", Optional.empty(), Optional.of(after), 9);
      assertEquals(Refusal.MALFORMED, people.refuses("anna", command));
    }
  }

  @Test
  void manyWordsAreAskedAsTheLongestTen() {
    var pair = people.starts("anna", "ben");
    people.says("anna", pair, "aa bbb cccc ddddd eeeeee fffffff ggg hhh iii jjj kkk lll");
    assertEquals(
        1, people.finds("ben", "aa bbb cccc ddddd eeeeee fffffff ggg hhh iii jjj kkk").size());
    assertEquals(0, people.finds("ben", "x bbb ccccx ddddd eeeeee fffffff ggg hhh iii jjj").size());
  }

  /// Whether hidden messages would have matched shows neither in the answer nor in what was done.
  @Test
  void whatIsHiddenChangesNothing() {
    var quiet = hidden("nothing to see");
    var loud = hidden("lunch lunch lunch");
    assertEquals(quiet, loud);
  }

  private List<String> hidden(String text) {
    var own = new AskedStore(new MemoryStore());
    var some = new Finds(own);
    var group = some.starts("anna", "ben", "cleo");
    for (int i = 0; i < 5; i++) {
      some.says("anna", group, "lunch " + i);
    }
    some.changes("anna", new RemoveParticipant(group, Log.address("ben"), "x1"));
    for (int i = 0; i < 30; i++) {
      some.says("anna", group, text);
    }
    some.changes("anna", new AddParticipants(group, Log.addresses("ben"), Optional.empty(), "x2"));
    some.says("anna", group, "lunch again");
    own.forget();
    var seen = new ArrayList<String>();
    for (var after = Optional.<String>empty(); ; ) {
      var page = some.page("ben", "lunch", after, 2);
      seen.add(page.toString());
      after = page.after();
      if (after.isEmpty()) {
        seen.addAll(own.asked());
        return seen;
      }
    }
  }

  @Test
  void aCommonWordIsNotLookedForInEveryConversation() {
    for (int i = 0; i < 200; i++) {
      people.says("anna", people.starts("anna", "ben", "p" + i), "lunch " + i);
    }
    store.forget();
    assertEquals(20, people.page("ben", "lunch", Optional.empty(), 20).messages().size());
    var searches = store.asked().stream().filter(asked -> asked.startsWith("search")).count();
    assertTrue(searches <= 32, () -> searches + " conversations were searched");
  }

  @Test
  void whatTakesTooLongIsGivenUp() {
    for (int i = 0; i < 20; i++) {
      people.says("anna", people.starts("anna", "ben", "p" + i), "lunch " + i);
    }
    store.beforeSearch(() -> people.goesOn(Duration.ofSeconds(1)));
    assertEquals(Refusal.TOO_BROAD, people.refuses("ben", Finds.everywhere("dinner")));
    var page = people.page("ben", "lunch", Optional.empty(), 5);
    assertEquals(5, page.messages().size());
  }

  @Test
  void theTimeCountsFromWhenItWasAsked() {
    for (int i = 0; i < 12; i++) {
      people.says("anna", people.starts("anna", "ben", "p" + i), "lunch " + i);
    }
    store.holdSearches();
    for (int i = 0; i < 4; i++) {
      people.asks("p" + i, Finds.everywhere("lunch"));
    }
    var last = people.asks("ben", Finds.everywhere("dinner"));
    people.goesOn(Duration.ofSeconds(5));
    store.beforeSearch(() -> people.goesOn(Duration.ofSeconds(1)));
    store.releaseSearches();
    assertEquals(Refusal.TOO_BROAD, refusal(last));
  }

  @Test
  void whoeverWaitsForTooLongIsToldWhy() {
    var pair = people.starts("anna", "ben");
    var group = people.starts("anna", "cleo", "dora");
    people.says("anna", pair, "lunch");
    people.says("anna", group, "lunch");
    store.holdSearches();
    var here = Finds.command("lunch", Optional.of(pair), Optional.empty(), 10);
    var one = people.asks("anna", here);
    var all = people.asks("ben", Finds.everywhere("lunch"));
    people.asks("cleo", Finds.everywhere("lunch"));
    people.asks("dora", Finds.everywhere("lunch"));
    people.goesOn(Duration.ofSeconds(1));
    var waiting = people.asks("anna", here);
    people.goesOn(Duration.ofSeconds(8));
    people.tick();
    assertFalse(one.isComplete());
    people.goesOn(Duration.ofSeconds(1));
    people.tick();
    assertEquals(Refusal.TOO_BROAD, refusal(one));
    assertEquals(Refusal.TOO_BROAD, refusal(all));
    assertFalse(waiting.isComplete());
    people.goesOn(Duration.ofSeconds(1));
    people.tick();
    assertEquals(Refusal.TOO_MANY_REQUESTS, refusal(waiting));
    var late = people.asks("anna", here);
    store.releaseSearches();
    assertInstanceOf(Outcome.Done.class, late.result());
    store.holdSearches();
    for (int i = 0; i < 4; i++) {
      assertFalse(people.asks("anna", here).isComplete());
    }
  }

  private static Refusal refusal(Future<Outcome> answer) {
    assertTrue(answer.isComplete());
    return assertInstanceOf(Outcome.Refused.class, answer.result()).refusal();
  }

  @Test
  void nobodyHasManySearchesAtATime() {
    people.says("anna", people.starts("anna", "ben"), "lunch");
    store.holdSearches();
    var waiting = new ArrayList<Future<Outcome>>();
    for (int i = 0; i < 4; i++) {
      waiting.add(people.asks("anna", Finds.everywhere("lunch")));
    }
    assertEquals(Refusal.TOO_MANY_REQUESTS, people.refuses("anna", Finds.everywhere("lunch")));
    var other = people.asks("ben", Finds.everywhere("lunch"));
    assertFalse(other.isComplete());
    store.releaseSearches();
    waiting.add(other);
    waiting.add(people.asks("anna", Finds.everywhere("lunch")));
    waiting.forEach(each -> assertInstanceOf(Outcome.Done.class, each.result()));
  }

  @Test
  void aStoreThatCannotSearchDoesNotBlockThoseWhoComeLater() {
    people.says("anna", people.starts("anna", "ben"), "lunch");
    store.failSearches(true);
    for (int i = 0; i < 10; i++) {
      assertEquals(Refusal.UNAVAILABLE, people.refuses("anna", Finds.everywhere("lunch")));
    }
    store.failSearches(false);
    assertEquals(List.of("lunch"), people.finds("anna", "lunch"));
  }

  @Test
  void aMessageThatWasStoredWithoutAnAnswerIsFound() {
    var disk = new BreakableStore();
    var some = new Finds(disk);
    var pair = some.starts("anna", "ben");
    disk.disk(BreakableStore.Disk.LOSES_ANSWERS);
    some.tries("anna", new SendMessage(pair, "c", "lunch"));
    disk.disk(BreakableStore.Disk.WORKS);
    assertEquals(List.of("lunch"), some.finds("ben", "lunch"));
  }

  @Test
  void theLimitIsTwentyIfNotSaid() {
    var pair = people.starts("anna", "ben");
    for (int i = 0; i < 25; i++) {
      people.says("anna", pair, "lunch");
    }
    var command =
        new SearchMessages("lunch", Optional.empty(), Optional.empty(), OptionalInt.empty());
    assertEquals(20, people.page("ben", command).messages().size());
  }
}
