package org.parley.gateway.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.gateway.store.StoreUnavailable;

final class WriteQueueTest {
  private final WriteQueue queue = new WriteQueue(1_000);

  @Test
  void everythingThatWaitsIsTakenAtOnceInOrder() {
    var first = added(10);
    var second = added(10);
    assertEquals(List.of(first, second), queue.takeAll());
  }

  @Test
  void whatIsTooMuchIsRefusedAtOnceUntilTheWriterHasTakenWhatWaits() {
    var fits = added(500);
    var passesTheBound = added(5_000);
    var refused = added(1);
    assertRefused(refused, "the store is overloaded: too many writes are waiting");
    assertEquals(List.of(fits, passesTheBound), queue.takeAll());
    assertFalse(added(1).future().isComplete());
  }

  @Test
  void aClosedQueueGivesWhatItHasAndTakesNothingMore() {
    var before = added(10);
    queue.close();
    assertRefused(added(10), "the store is closed");
    assertEquals(List.of(before), queue.takeAll());
    assertEquals(List.of(), queue.takeAll());
  }

  private Write<Integer> added(long bytes) {
    var write = new Write<>(bytes, _ -> 0);
    queue.add(write);
    return write;
  }

  private static void assertRefused(Write<?> write, String reason) {
    var cause = assertInstanceOf(StoreUnavailable.class, write.future().cause());
    assertEquals(reason, cause.getMessage());
  }
}
