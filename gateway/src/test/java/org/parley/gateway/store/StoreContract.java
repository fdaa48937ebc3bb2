package org.parley.gateway.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Every promise of [Store], for whatever implements it.
public abstract class StoreContract extends StoreSteps {
  private static final String LOG = "conversation/1";

  @Test
  void entriesAreStoredInOrderFromTheNextSequenceOn() {
    assertEquals(new Appended.Stored(2), append(LOG, 0, "a", "b"));
    assertEquals(new Appended.Stored(1), append(LOG, 2, "c"));
    assertEquals(List.of("1 a", "2 b", "3 c"), entries(LOG, 1, 3));
  }

  @Test
  void whatIsAcknowledgedIsThereForWhoeverReadsInThatMoment() {
    // The listener keeps the store's thread: nothing can become durable after it was told.
    Future<List<LogEntry>> seen =
        store()
            .append(new Append(LOG, 0, List.of(new NewEntry("a", Buffer.buffer("x"))), List.of()))
            .map(_ -> await(store().read(LOG, 1, 1)));
    assertEquals(1, await(seen).size());
  }

  @Test
  void aTakenSequenceIsAConflictAndStoresNothing() {
    append(LOG, 0, "a", "b");
    assertEquals(new Appended.Conflict(), append(LOG, 0, "c"));
    assertEquals(new Appended.Conflict(), append(LOG, 1, "c", "d"));
    assertEquals(List.of("1 a", "2 b"), entries(LOG, 1, 10));
    assertEquals(Optional.empty(), find(LOG, "c"));
  }

  @Test
  void aTakenFenceIsAConflictAndStoresNothing() {
    append(LOG, 0, "a");
    assertEquals(new Appended.Conflict(), append(LOG, 1, "a", "b"));
    assertEquals(List.of("1 a"), entries(LOG, 1, 10));
  }

  @Test
  void aTakenFenceStopsTheBatchThere() {
    append(LOG, 0, "a");
    assertEquals(new Appended.Stored(2), append(LOG, 1, "b", "c", "a", "d"));
    assertEquals(List.of("1 a", "2 b", "3 c"), entries(LOG, 1, 10));
  }

  @Test
  void aFenceTwiceInOneBatchStopsAtTheSecond() {
    assertEquals(new Appended.Stored(2), append(LOG, 0, "a", "b", "b", "c"));
    assertEquals(List.of("1 a", "2 b"), entries(LOG, 1, 10));
  }

  @Test
  void aTakenSequenceStopsTheBatchThere() {
    // Only a rival who is faster can take sequence 3; a gap looks the same to the append.
    append(LOG, 2, "c");
    assertEquals(new Appended.Stored(2), append(LOG, 0, "a", "b", "x", "y"));
    assertEquals(List.of("1 a", "2 b", "3 c"), entries(LOG, 1, 10));
  }

  @Test
  void logsDoNotKnowEachOther() {
    append(LOG, 0, "a");
    assertEquals(new Appended.Stored(1), append("conversation/2", 0, "a"));
    assertEquals(List.of("1 a"), entries("conversation/2", 1, 10));
    assertEquals(List.of(), entries("conversation/3", 1, 10));
  }

  @Test
  void rowsArePutWithTheEntries() {
    assertEquals(
        new Appended.Stored(1), append(LOG, 0, List.of("a"), row("head", "", "1", 1, "x")));
    assertEquals(List.of("1 x"), values("head", "", "1"));
  }

  @Test
  void rowsArePutWithAPrefix() {
    append(LOG, 0, "a");
    append(LOG, 1, List.of("b", "a"), row("head", "", "1", 2, "x"));
    assertEquals(List.of("2 x"), values("head", "", "1"));
  }

  @Test
  void rowsArePutWithoutEntries() {
    assertEquals(new Appended.Stored(0), append(LOG, 0, List.of(), row("head", "", "1", 1, "x")));
    assertEquals(List.of("1 x"), values("head", "", "1"));
    assertEquals(List.of(), entries(LOG, 1, 10));
  }

  @Test
  void rowsOfAnAppendRespectVersions() {
    put(row("head", "", "1", 5, "new"));
    append(LOG, 0, List.of("a"), row("head", "", "1", 4, "old"));
    assertEquals(List.of("5 new"), values("head", "", "1"));
  }

  @Test
  void aPageIsCutOutOfTheLog() {
    append(LOG, 0, "a", "b", "c", "d", "e");
    assertEquals(List.of("2 b", "3 c"), entries(LOG, 2, 3));
    assertEquals(List.of("4 d", "5 e"), entries(LOG, 4, 9));
    assertEquals(List.of(), entries(LOG, 6, 9));
    assertEquals(List.of(), entries(LOG, 3, 2));
  }

  @Test
  void aThousandEntriesAreOneAppendAndOnePage() {
    var fences = IntStream.rangeClosed(1, 1_000).mapToObj(i -> "fence" + i).toList();
    assertEquals(new Appended.Stored(1_000), append(LOG, 0, fences));
    var page = await(store().read(LOG, 1, 1_000));
    assertEquals(fences, page.stream().map(LogEntry::fence).toList());
    assertEquals(
        LongStream.rangeClosed(1, 1_000).boxed().toList(),
        page.stream().map(LogEntry::sequence).toList());
  }

  @Test
  void whatIsAskedBeyondTheBoundsIsRefused() {
    assertRefused(store().read(LOG, 1, 1_001));
    assertRefused(store().scan("person", "", "", 1_001));
    var keys = IntStream.range(0, 1_001).mapToObj(i -> new RowKey("person", "", "k" + i)).toList();
    assertRefused(store().rows(keys));
  }

  @Test
  void anEntryIsFoundByItsFence() {
    append(LOG, 0, "a", "b");
    assertEquals(Optional.of("2 b"), find(LOG, "b"));
    assertEquals(Optional.empty(), find(LOG, "c"));
    assertEquals(Optional.empty(), find("conversation/2", "b"));
  }

  @Test
  void fencesAreComparedExactly() {
    assertEquals(new Appended.Stored(4), append(LOG, 0, "a", "A", "a ", "ä"));
    assertEquals(new Appended.Stored(1), append(LOG, 4, "a\u0308"));
    assertEquals(Optional.of("3 a "), find(LOG, "a "));
  }

  @Test
  void largeBinaryBodiesComeBackAsTheyWere() {
    var bytes = new byte[64 << 10];
    new Random(7).nextBytes(bytes);
    var entries =
        List.of(
            new NewEntry("a", Buffer.buffer(bytes)),
            new NewEntry("b", Buffer.buffer()),
            new NewEntry("c", Buffer.buffer(new byte[] {0, -1, 0})));
    var row = new Row(new RowKey("blob", "", "x"), 1, Buffer.buffer(bytes));
    await(store().append(new Append(LOG, 0, entries, List.of(row))));
    var read = await(store().read(LOG, 1, 3));
    assertArrayEquals(bytes, read.get(0).body().getBytes());
    assertEquals(0, read.get(1).body().length());
    assertArrayEquals(new byte[] {0, -1, 0}, read.get(2).body().getBytes());
    assertArrayEquals(bytes, await(store().rows(List.of(row.key()))).getFirst().value().getBytes());
  }

  @Test
  void anEntryIsFoundByTheBeginningsOfItsWords() {
    says(LOG, "hello world");
    says(LOG, "help wanted");
    says(LOG, "");
    assertEquals(List.of(2L, 1L), search(LOG, "he"));
    assertEquals(List.of(2L, 1L), search(LOG, "hel", "w"));
    assertEquals(List.of(1L), search(LOG, "world", "hello"));
    assertEquals(List.of(), search(LOG, "hello", "wanted"));
    assertEquals(List.of(), search(LOG, "ello"));
    assertEquals(List.of(), search(LOG, "worlds"));
    assertEquals(List.of(), search("conversation/2", "hello"));
  }

  @Test
  void wordsAreComparedExactly() {
    says(LOG, "müller straße 東京 a%b c_d \ud83d\ude00");
    for (var word : List.of("mü", "straß", "東", "a%", "c_", "\ud83d\ude00")) {
      assertEquals(List.of(1L), search(LOG, word), word);
    }
    for (var word : List.of("mu", "MÜ", "strass", "%", "a_", "c%", "京")) {
      assertEquals(List.of(), search(LOG, word), word);
    }
  }

  @Test
  void aSearchStaysInItsRangeAndGivesTheHighestFirst() {
    for (int i = 1; i <= 400; i++) {
      says(LOG, i % 3 == 0 ? "common third" : "common");
    }
    assertEquals(List.of(400L, 399L, 398L), search(LOG, 1, 400, 3, "common"));
    assertEquals(List.of(399L, 396L, 393L), search(LOG, 1, 10_000, 3, "third"));
    assertEquals(List.of(129L, 126L), search(LOG, 124, 131, 10, "third"));
    assertEquals(List.of(66L, 65L, 64L, 63L), search(LOG, 63, 66, 10, "common"));
    assertEquals(List.of(1L), search(LOG, 0, 1, 10, "common"));
    assertEquals(List.of(), search(LOG, 5, 4, 10, "common"));
    assertEquals(List.of(), search(LOG, 401, Long.MAX_VALUE, 10, "common"));
    assertEquals(133, search(LOG, 1, Long.MAX_VALUE, 1_000, "third").size());
  }

  @Test
  void manyEntriesOfOneAppendAreFound() {
    var entries =
        IntStream.rangeClosed(1, 200)
            .mapToObj(i -> new NewEntry("f" + i, Buffer.buffer("x"), Set.of("all", "no" + i + "x")))
            .toList();
    await(store().append(new Append(LOG, 0, entries, List.of())));
    assertEquals(200, search(LOG, "all").size());
    for (long i = 1; i <= 200; i++) {
      assertEquals(List.of(i), search(LOG, "no" + i + "x"));
    }
    assertEquals(List.of(199L, 198L, 197L), search(LOG, 1, 200, 3, "al", "no19"));
  }

  @Test
  void whatWasNotStoredIsNotFound() {
    says(LOG, "first");
    var rival = new NewEntry("rival", Buffer.buffer("x"), Set.of("second"));
    assertEquals(
        new Appended.Conflict(),
        await(store().append(new Append(LOG, 0, List.of(rival), List.of()))));
    assertEquals(List.of(), search(LOG, "second"));
  }

  @Test
  void wordsAreThereAfterOpeningAnew() {
    for (int i = 1; i <= 70; i++) {
      says(LOG, "word" + i);
    }
    reopened();
    assertEquals(List.of(64L), search(LOG, "word64"));
    assertEquals(List.of(70L), search(LOG, "word70"));
  }

  @Test
  void aSearchBeyondTheBoundsIsRefused() {
    assertRefused(store().search(LOG, List.of("a"), 1, 9, 1_001));
    assertRefused(store().search(LOG, List.of("a"), 1, 9, 0));
    assertRefused(store().search(LOG, List.of(), 1, 9, 1));
    assertRefused(store().search(LOG, Collections.nCopies(11, "a"), 1, 9, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> new NewEntry("a", Buffer.buffer(), Set.of("two words")));
    assertThrows(
        IllegalArgumentException.class, () -> new NewEntry("a", Buffer.buffer(), Set.of("")));
  }

  @Test
  void aRowIsReplacedByTheSameOrAHigherVersionOnly() {
    put(row("person", "", "anna", 2, "first"));
    put(row("person", "", "anna", 2, "second"));
    assertEquals(List.of("2 second"), values("person", "", "anna"));
    put(row("person", "", "anna", 1, "stale"));
    assertEquals(List.of("2 second"), values("person", "", "anna"));
    put(row("person", "", "anna", 9, "third"));
    assertEquals(List.of("9 third"), values("person", "", "anna"));
  }

  @Test
  void rowsPutTogetherAreAllThere() {
    put(row("person", "", "anna", 1, "a"), row("person", "", "ben", 1, "b"));
    assertEquals(List.of("1 a", "1 b"), values("person", "", "anna", "ben", "nobody"));
  }

  @Test
  void deletedRowsAreGoneAndMayComeBack() {
    put(row("person", "", "anna", 7, "a"), row("person", "", "ben", 1, "b"));
    await(
        store()
            .delete(
                List.of(
                    new RowKey("person", "", "anna"),
                    new RowKey("person", "", "nobody"),
                    new RowKey("person", "other", "ben"))));
    assertEquals(List.of("1 b"), values("person", "", "anna", "ben"));
    put(row("person", "", "anna", 1, "again"));
    assertEquals(List.of("1 again"), values("person", "", "anna"));
  }

  @Test
  void aScanIsInOrderOfCodePoints() {
    // In UTF-16 the surrogates of the last one would sort before U+FF5E.
    var keys = List.of("A", "Z", "a", "a\u0000b", "aa", "z", "ß", "ä", "\uff5e", "😀");
    keys.reversed().forEach(key -> put(row("person", "p", key, 1, key)));
    assertEquals(keys, scan("person", "p", "", 100));
    assertEquals(List.of("😀"), scan("person", "p", "\uff5e", 100));
  }

  @Test
  void aScanGoesOnWhereThePageBeforeEnded() {
    for (String key : List.of("a", "b", "c", "d", "e")) {
      put(row("person", "p", key, 1, key));
    }
    assertEquals(List.of("a", "b"), scan("person", "p", "", 2));
    assertEquals(List.of("c", "d"), scan("person", "p", "b", 2));
    assertEquals(List.of("e"), scan("person", "p", "d", 2));
    assertEquals(List.of(), scan("person", "p", "e", 2));
    assertEquals(List.of("c"), scan("person", "p", "bzz", 1));
  }

  @Test
  void aScanStaysInItsPartition() {
    put(row("person", "p", "a", 1, "a"), row("person", "q", "b", 1, "b"));
    put(row("person", "", "c", 1, "c"), row("other", "p", "d", 1, "d"));
    assertEquals(List.of("a"), scan("person", "p", "", 100));
    assertEquals(List.of("c"), scan("person", "", "", 100));
    assertEquals(List.of(), scan("nothing", "p", "", 100));
    assertEquals(List.of(), values("person", "q", "a"));
  }

  @Test
  void ofManyWritersExactlyOneWinsEachSequence() throws Exception {
    int writers = 4;
    int sequences = 100;
    var start = new CyclicBarrier(writers);
    List<List<Long>> won = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(writers)) {
      var racers = new ArrayList<Callable<List<Long>>>();
      for (int writer = 0; writer < writers; writer++) {
        String name = "writer" + writer;
        racers.add(() -> race(name, sequences, start));
      }
      for (var result : threads.invokeAll(racers)) {
        won.add(result.get());
      }
    }
    assertEquals(
        LongStream.rangeClosed(1, sequences).boxed().toList(),
        won.stream().flatMap(List::stream).sorted().toList());
    assertEquals(sequences, await(store().read(LOG, 1, 1_000)).size());
  }

  @Test
  void afterOpeningAnewEverythingIsThere() {
    append(LOG, 0, List.of("a", "b"), row("head", "", "1", 3, "x"));
    reopened();
    assertEquals(List.of("1 a", "2 b"), entries(LOG, 1, 10));
    assertEquals(List.of("3 x"), values("head", "", "1"));
    assertEquals(new Appended.Conflict(), append(LOG, 1, "c"));
    assertEquals(new Appended.Conflict(), append(LOG, 2, "a"));
    assertEquals(new Appended.Stored(1), append(LOG, 2, "c"));
  }

  @Test
  void aClosedStoreSaysSo() {
    Store store = store();
    await(store.close());
    await(store.close());
    var append = new Append(LOG, 0, List.of(), List.of());
    assertInstanceOf(Appended.Unknown.class, await(store.append(append)));
    assertUnavailable(store.put(List.of()));
    assertUnavailable(store.delete(List.of()));
    assertUnavailable(store.read(LOG, 1, 1));
    assertUnavailable(store.find(LOG, "a"));
    assertUnavailable(store.search(LOG, List.of("a"), 1, 1, 1));
    assertUnavailable(store.rows(List.of()));
    assertUnavailable(store.scan("person", "", "", 1));
  }

  private List<Long> race(String writer, int sequences, CyclicBarrier start) throws Exception {
    var won = new ArrayList<Long>();
    for (long sequence = 1; sequence <= sequences; sequence++) {
      start.await(30, TimeUnit.SECONDS);
      if (append(LOG, sequence - 1, writer + "/" + sequence) instanceof Appended.Stored) {
        won.add(sequence);
      }
    }
    return won;
  }
}
