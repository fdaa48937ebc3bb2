package org.parley.gateway.store.mongo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.gateway.store.Append;
import org.parley.gateway.store.Appended;
import org.parley.gateway.store.NewEntry;
import org.parley.gateway.store.Store;
import org.parley.gateway.store.StoreSteps;
import org.parley.gateway.store.StoreUnavailable;

/// What happens while the database is gone.
final class OutageTest extends StoreSteps {
  private static final InFlight.Bounds BOUNDS = new InFlight.Bounds(50, 10_000);
  private static final Duration LONGEST = Duration.ofSeconds(15);

  private final TestServer server = new TestServer();
  private final MongoStore store =
      MongoStore.open(
          server.uri() + "?serverSelectionTimeoutMS=500&timeoutMS=1500", Optional.empty(), BOUNDS);

  @AfterEach
  void close() {
    await(store.close());
    server.close();
  }

  @Override
  protected Store store() {
    return store;
  }

  @Override
  protected Store reopened() {
    throw new UnsupportedOperationException();
  }

  @Test
  void nothingIsAcknowledgedWhileTheDatabaseIsGoneAndAllGoesOnWhenItIsBack() {
    append("log", 0, "a");
    server.stop();
    assertInstanceOf(Appended.Unknown.class, append("log", 1, "b"));
    assertUnavailable(store.put(List.of(row("head", "", "1", 1, "x"))));
    assertUnavailable(store.read("log", 1, 10));
    assertUnavailable(store.scan("head", "", "", 10));
    server.start();
    whenItIsBack();
    assertEquals(new Appended.Stored(1), append("log", 1, "c"));
    assertEquals(List.of("1 a", "2 c"), entries("log", 1, 10));
  }

  @Test
  void whatWasUnderWayWhenTheDatabaseWentIsAnsweredAndTrue() {
    var answers = new ArrayList<Future<Appended>>();
    for (int i = 0; i < 40; i++) {
      answers.add(store.append(one("log" + i, i)));
      if (i == 20) {
        server.stop();
      }
    }
    answers.forEach(StoreSteps::await);
    server.start();
    whenItIsBack();
    for (int i = 0; i < 40; i++) {
      if (answers.get(i).result() instanceof Appended.Stored) {
        assertEquals(1, await(store.read("log" + i, 1, 10)).size());
      }
    }
  }

  @Test
  void beyondTheBoundOneIsTurnedAwayAtOnce() {
    server.stop();
    var reads = new ArrayList<Future<?>>();
    for (int i = 0; i < 50; i++) {
      reads.add(store.read("log", 1, 10));
    }
    var turnedAway = store.read("log", 1, 10);
    assertTrue(turnedAway.failed());
    assertEquals("the store is overloaded: too much is under way", turnedAway.cause().getMessage());
    reads.forEach(StoreSteps::assertUnavailable);
    server.start();
    whenItIsBack();
    assertEquals(List.of(), await(store.read("log", 1, 10)));
  }

  @Test
  void writesThatHoldTooMuchAreTurnedAwayAtOnce() {
    server.stop();
    var body = Buffer.buffer(new byte[20_000]);
    var first = store.append(new Append("log", 0, List.of(new NewEntry("a", body)), List.of()));
    var second = store.append(one("log", 1));
    assertTrue(second.isComplete());
    assertInstanceOf(
        StoreUnavailable.class, assertInstanceOf(Appended.Unknown.class, second.result()).cause());
    assertInstanceOf(Appended.Unknown.class, await(first));
    server.start();
  }

  @Test
  void aServerThatTakesConnectionsAndSaysNothingHoldsNobodyUpForLong() throws IOException {
    append("log", 0, "a");
    server.stop();
    int port = Integer.parseInt(server.uri().replaceAll(".*:(\\d+)/.*", "$1"));
    try (var silent = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
      long start = System.nanoTime();
      assertUnavailable(store.read("log", 1, silent.isBound() ? 10 : 1));
      assertTrue(System.nanoTime() - start < LONGEST.toNanos());
    }
    server.start();
    whenItIsBack();
    assertEquals(List.of("1 a"), entries("log", 1, 10));
  }

  /// Each question takes as long as a server is looked for.
  private void whenItIsBack() {
    var deadline = System.nanoTime() + LONGEST.toNanos();
    while (!await(store.read("log", 1, 1).map(true).otherwise(false))) {
      assertTrue(System.nanoTime() < deadline, "the store does not come back");
    }
  }

  private static Append one(String log, int fence) {
    return new Append(
        log, 0, List.of(new NewEntry("fence" + fence, Buffer.buffer("body"))), List.of());
  }
}
