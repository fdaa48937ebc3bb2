package org.parley.media.conference;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.parley.media.colibri.Channels;
import org.parley.media.colibri.Colibri;
import org.parley.media.fake.Chrome;

/// A conference in a test, and browsers that answer everything they are offered.
final class Meetings implements ConferenceListener, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Vertx vertx = Vertx.vertx();
  private final Channels channels = new Channels(vertx);
  private final Map<String, Chrome> browsers = new ConcurrentHashMap<>();
  private final Map<String, Offer> offers = new ConcurrentHashMap<>();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final Conference conference;
  private volatile boolean answering = true;

  Meetings(URI bridge) {
    this.conference =
        new Conference(
            vertx,
            "test-" + System.nanoTime(),
            new Ids(new Random()),
            colibri(bridge),
            channels,
            this);
  }

  Vertx vertx() {
    return vertx;
  }

  Colibri colibri(URI bridge) {
    return new Colibri(vertx.createHttpClient(), bridge, Duration.ofSeconds(10));
  }

  Conference conference() {
    return conference;
  }

  /// From now on nobody answers.
  void stopAnswering() {
    answering = false;
  }

  /// Has a browser ready for `who`.
  void knows(String who) {
    browsers.computeIfAbsent(who, _ -> new Chrome(browsers.size()));
  }

  Meetings joins(String who) {
    knows(who);
    await(conference.join(who, true));
    return this;
  }

  /// Waits until the last offer to `who` shows this, as role and name, in any order.
  void sees(String who, String... shown) {
    eventually(
        () -> List.of(shown).stream().sorted().toList().equals(shown(who)),
        () -> who + " sees " + shown(who));
  }

  private List<String> shown(String who) {
    return Optional.ofNullable(offers.get(who)).map(Offer::places).orElse(List.of()).stream()
        .filter(place -> place.from().isPresent())
        .map(place -> place.role() + " " + place.from().get())
        .sorted()
        .toList();
  }

  Offer offer(String who) {
    return Optional.ofNullable(offers.get(who)).orElseThrow();
  }

  List<String> told() {
    return new ArrayList<>(told);
  }

  static <T> T await(Future<T> future) {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  static void eventually(BooleanSupplier holds, Supplier<String> saw) {
    var deadline = Instant.now().plus(PATIENCE);
    while (!holds.getAsBoolean()) {
      assertTrue(Instant.now().isBefore(deadline), () -> saw.get());
      LockSupport.parkNanos(3_000_000);
    }
  }

  @Override
  public void offer(String who, Offer offer) {
    offers.put(who, offer);
    if (answering) {
      var browser = Optional.ofNullable(browsers.get(who)).orElseThrow();
      conference
          .answer(who, offer.number(), browser.answer(offer.sdp()))
          .onFailure(e -> told.add("answer of " + who + ": " + e.getMessage()));
    }
  }

  @Override
  public void removed(String who, String why) {
    told.add("removed " + who);
  }

  @Override
  public void speaking(String who) {
    told.add("speaking " + who);
  }

  @Override
  public void lost(String why) {
    told.add("lost");
  }

  @Override
  public void close() {
    await(conference.end());
    await(vertx.close());
  }
}
