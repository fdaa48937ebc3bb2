package org.parley.gateway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class FaultyStoreTest {
  private final Queue<Fate> fates = new ArrayDeque<>();
  private final FaultyStore store = new FaultyStore(new MemoryStore(), _ -> fates.remove());

  @Test
  void anAppendPasses() {
    assertEquals(new Appended.Stored(2), append(new Fate.Passes(), 0, "a", "b").result());
    assertEquals(List.of("a", "b"), stored());
  }

  @Test
  void aLostAnswerHidesThatItWasStored() {
    assertInstanceOf(Appended.Unknown.class, append(new Fate.AnswerLost(), 0, "a").result());
    assertEquals(List.of("a"), stored());
  }

  @Test
  void whatNeverArrivedIsNotStored() {
    assertInstanceOf(Appended.Unknown.class, append(new Fate.NeverArrived(), 0, "a").result());
    assertEquals(List.of(), stored());
  }

  @Test
  void onlyAPrefixSticks() {
    var answer = append(new Fate.PrefixSticks(2), 0, "a", "b", "c");
    assertEquals(new Appended.Stored(2), answer.result());
    assertEquals(List.of("a", "b"), stored());
  }

  @Test
  void aHeldAppendMayLoseTheRace() {
    var held = append(new Fate.Held(), 0, "late");
    append(new Fate.Passes(), 0, "early");
    assertFalse(held.isComplete());
    store.releaseAll();
    assertEquals(new Appended.Conflict(), held.result());
    assertEquals(List.of("early"), stored());
  }

  @Test
  void aHeldAppendMeetsItsFateWhenReleased() {
    var held = append(new Fate.Held(), 0, "a");
    store.release(store.held().getFirst(), new Fate.Held());
    assertFalse(held.isComplete());
    store.release(store.held().getFirst(), new Fate.AnswerLost());
    assertInstanceOf(Appended.Unknown.class, held.result());
    assertEquals(List.of("a"), stored());
    assertEquals(List.of(), store.held());
  }

  @Test
  void aHeldAnswerComesLateOrIsLost() {
    var late = append(new Fate.AnswerHeld(), 0, "a");
    var lost = append(new Fate.AnswerHeld(), 1, "b");
    assertEquals(List.of("a", "b"), stored());
    assertFalse(late.isComplete());
    store.release(store.held().getLast(), new Fate.NeverArrived());
    var waiting = store.held().getFirst();
    store.release(waiting, new Fate.Passes());
    assertEquals(new Appended.Stored(1), late.result());
    assertInstanceOf(Appended.Unknown.class, lost.result());
    assertThrows(IllegalArgumentException.class, () -> store.release(waiting, new Fate.Passes()));
  }

  private Future<Appended> append(Fate fate, long after, String... fences) {
    fates.add(fate);
    var entries = Stream.of(fences).map(f -> new NewEntry(f, Buffer.buffer(f))).toList();
    return store.append(new Append("log", after, entries, List.of()));
  }

  private List<String> stored() {
    return store.read("log", 1, 100).result().stream().map(LogEntry::fence).toList();
  }
}
