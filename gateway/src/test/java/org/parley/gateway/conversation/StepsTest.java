package org.parley.gateway.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StepsTest {

  private static final int MANY = 100_000;

  private final ExecutorService elsewhere = Executors.newSingleThreadExecutor();

  @AfterEach
  void close() {
    elsewhere.shutdownNow();
  }

  @Test
  void manyStepsThatAreDoneAtOnceLeadToTheEnd() {
    assertEquals(MANY, Steps.from(0, n -> n == MANY, n -> Future.succeededFuture(n + 1)).await());
  }

  @Test
  void manyStepsThatAreDoneElsewhereLeadToTheEnd() {
    assertEquals(MANY, Steps.from(0, n -> n == MANY, this::later).await());
  }

  @Test
  void aStepThatFailsEndsThem() {
    var failing = Steps.<Integer>from(0, _ -> false, _ -> Future.failedFuture("broken"));
    assertEquals("broken", failing.cause().getMessage());
  }

  @Test
  void aStepThatThrowsAfterOthersEndsThem() {
    var throwing =
        Steps.from(
            0,
            _ -> false,
            n -> {
              if (n == 3) {
                throw new IllegalStateException("broken");
              }
              return later(n);
            });
    assertThrows(IllegalStateException.class, throwing::await);
  }

  private Future<Integer> later(int n) {
    Promise<Integer> next = Promise.promise();
    elsewhere.execute(() -> next.complete(n + 1));
    return next.future();
  }
}
