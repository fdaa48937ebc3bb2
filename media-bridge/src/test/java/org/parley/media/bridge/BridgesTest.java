package org.parley.media.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.media.fake.FakeBridge;

class BridgesTest {

  private static final Duration OFTEN = Duration.ofMillis(5);
  private static final Duration NEVER = Duration.ofHours(1);

  private final Vertx vertx = Vertx.vertx();
  private final FakeBridge first = new FakeBridge(vertx);
  private final FakeBridge second = new FakeBridge(vertx);
  private final List<String> told = new CopyOnWriteArrayList<>();

  @BeforeEach
  void start() {
    done(first.start());
    done(second.start());
  }

  @AfterEach
  void close() {
    done(vertx.close());
  }

  @Test
  void bridgesThatAnswerAreWellWhenStartingIsDone() {
    assertEquals(List.of("first", "second"), wellOf(asked(NEVER)));
    assertEquals(List.of(), told);
  }

  @Test
  void whereNoneAnswersStartingIsDoneAllTheSameAndNoneIsChosen() {
    done(first.stop());
    done(second.stop());
    var bridges = asked(NEVER);
    assertEquals(Optional.empty(), bridges.choose("berlin"));
    assertEquals(List.of("first", "second"), told.stream().sorted().toList());
  }

  @Test
  void oneThatIsNotWellIsToldOnceUntilItIsWellAgain() {
    var bridges = asked(OFTEN);
    first.well(false);
    until(() -> !told.isEmpty());
    var asked = first.requests();
    until(() -> first.requests() > asked + 5);
    assertEquals(List.of("first"), told);
    assertEquals(List.of("second"), wellOf(bridges));
    first.well(true);
    until(() -> wellOf(bridges).contains("first"));
    first.well(false);
    until(() -> told.size() == 2);
    assertEquals(List.of("first", "first"), told);
  }

  @Test
  void oneThatDiesAndIsStartedAgainIsUsedAgain() {
    var bridges = asked(OFTEN);
    done(second.stop());
    until(() -> told.contains("second"));
    done(second.start());
    until(() -> wellOf(bridges).contains("second"));
  }

  @Test
  void oneThatDrainsTakesNothingNewAndIsNotIll() {
    Stream.of("drain", "graceful_shutdown", "shutting_down")
        .forEach(word -> {
          first.stats(new JsonObject().put(word, true));
          assertEquals(List.of("second"), wellOf(asked(NEVER)), word);
        });
    assertEquals(List.of(), told);
  }

  @Test
  void oneThatSaysNothingThatCanBeReadIsNotWell() {
    first.stats(new JsonObject().put("stress_level", "very"));
    assertEquals(List.of("second"), wellOf(asked(NEVER)));
    assertEquals(List.of("first"), told);
  }

  @Test
  void conferencesThatComeBetweenTwoLooksAreSpread() {
    var bridges = asked(NEVER);
    assertNotEquals(bridges.choose("berlin"), bridges.choose("berlin"));
  }

  @Test
  void afterStoppingNothingIsAsked() {
    var bridges = asked(OFTEN);
    bridges.stop();
    var others =
        new Bridges(
            vertx,
            vertx.createHttpClient(),
            List.of(bridge("second", second)),
            new LeastLoaded(),
            Duration.ofSeconds(10));
    var before = second.requests();
    done(others.start(OFTEN));
    until(() -> second.requests() > before + 10);
    var asked = first.requests();
    until(() -> second.requests() > before + 40);
    assertEquals(asked, first.requests());
    others.stop();
  }

  @Test
  void aStrangersBridgeIsNotAsked() {
    var stranger = new Bridge("stranger", URI.create("http://127.0.0.1:1"), "wien");
    var bridges = asked(NEVER);
    assertThrows(IllegalArgumentException.class, () -> bridges.colibri(stranger));
  }

  private Bridges asked(Duration interval) {
    var all = List.of(bridge("first", first), bridge("second", second));
    var bridges =
        new Bridges(
            vertx, vertx.createHttpClient(), all, new LeastLoaded(), Duration.ofSeconds(10));
    bridges.listen(it -> told.add(it.name()));
    done(bridges.start(interval));
    return bridges;
  }

  private static Bridge bridge(String name, FakeBridge fake) {
    return new Bridge(name, fake.url(), "berlin");
  }

  private static List<String> wellOf(Bridges bridges) {
    return bridges.well().stream().map(it -> it.bridge().name()).toList();
  }

  private static <T> T done(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(15, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void until(BooleanSupplier holds) {
    var deadline = Instant.now().plusSeconds(15);
    while (!holds.getAsBoolean()) {
      assertTrue(
          Instant.now().isBefore(deadline),
          () -> "told " + told + ", asked " + first.requests() + " and " + second.requests());
      LockSupport.parkNanos(3_000_000);
    }
  }
}
