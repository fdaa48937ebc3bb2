package org.parley.gateway.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Address;
import org.parley.gateway.delivery.Envelope;
import org.parley.gateway.delivery.Frames;
import org.parley.media.bridge.Bridge;
import org.parley.media.bridge.Bridges;
import org.parley.media.bridge.LeastLoaded;
import org.parley.media.colibri.Channels;
import org.parley.media.fake.Chrome;
import org.parley.media.fake.FakeBridge;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The media of a call follow its states: the people of the test are browsers that answer what they
/// are offered.
class BridgeMediaTest {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Vertx vertx = Vertx.vertx();
  private final FakeBridge bridge = new FakeBridge(vertx);
  private final Map<Address, Chrome> browsers = new ConcurrentHashMap<>();
  private final Map<Address, JsonNode> offers = new ConcurrentHashMap<>();
  private final Set<Address> blind = ConcurrentHashMap.newKeySet();
  private final List<String> failures = new CopyOnWriteArrayList<>();
  private final Story story = Story.of("gAb", "anna", "joerg", "sabine");
  private final BridgeMedia media = media();
  private Optional<CallView> before = Optional.empty();

  private BridgeMedia media() {
    await(bridge.start());
    var bridges =
        new Bridges(
            vertx,
            vertx.createHttpClient(),
            List.of(new Bridge("fake", bridge.url(), "berlin")),
            new LeastLoaded(),
            Duration.ofSeconds(5));
    await(bridges.start(Duration.ofMillis(100)));
    return new BridgeMedia(
        vertx,
        bridges,
        new Channels(vertx),
        "berlin",
        new Teller(this::deliver),
        it -> !blind.contains(it));
  }

  @BeforeEach
  void twoTalk() {
    story.rings();
    follow();
    assertEquals(List.of(), bridge.endpoints());
    story.answers("joerg");
    follow();
    reached(2, 1);
  }

  @AfterEach
  void stop() {
    await(vertx.close());
    assertEquals(List.of(), failures);
  }

  @Test
  void whoComesAndGoesIsInAndOut() {
    story.answers("sabine");
    follow();
    reached(3, 2);
    story.hangsUp("anna");
    follow();
    reached(2, 1);
    story.hangsUp("joerg");
    follow();
    assertInstanceOf(Ended.class, story.state());
    eventually(() -> bridge.endpoints().isEmpty(), () -> "left " + bridge.endpoints());
  }

  @Test
  void aScreenIsOfferedToTheOthersWhileItIsShared() {
    story.on(new Happening.ScreenShared(Story.address("joerg"), "joerg-1"));
    follow();
    eventually(() -> shows("anna", "SCREEN"), () -> "anna is offered " + offers);
    story.on(new Happening.ScreenStopped(Story.address("joerg")));
    follow();
    eventually(() -> !shows("anna", "SCREEN"), () -> "anna is offered " + offers);
  }

  @Test
  void whoMayNotSeeScreensIsSentNone() {
    blind.add(Story.address("sabine"));
    story.answers("sabine");
    story.on(new Happening.ScreenShared(Story.address("joerg"), "joerg-1"));
    follow();
    eventually(() -> shows("anna", "SCREEN"), () -> "anna is offered " + offers);
    receive(List.of(3, 2, 2));

    blind.add(Story.address("anna"));
    blind.remove(Story.address("sabine"));
    media.review(story.state().invitation().id());
    receive(List.of(2, 2, 3));
  }

  /// Waits until so many sources reach those who came first, second and so on.
  private void receive(List<Integer> counts) {
    eventually(
        () ->
            counts.equals(
                bridge.endpoints().stream().map(it -> bridge.received(it).size()).toList()),
        () -> "received " + bridge.endpoints().stream().map(bridge::received).toList());
  }

  @Test
  void aBridgeThatIsStartedAnewIsJoinedByEverybodyAgain() {
    await(bridge.restart());
    reached(2, 1);
    assertTrue(bridge.conferences() == 1, () -> bridge.conferences() + " conferences");
  }

  @Test
  void anotherDeviceOfTheSamePersonTakesTheirPlace() {
    story.on(new Happening.Away(Story.address("joerg"), "joerg-1"));
    var endpoints = bridge.endpoints();
    story.on(new Happening.Entered(Story.address("joerg"), "joerg-2", Set.of(Medium.AUDIO)));
    follow();
    eventually(
        () -> bridge.endpoints().size() == 2 && !bridge.endpoints().equals(endpoints),
        () -> "still " + bridge.endpoints());
    reached(2, 1);
  }

  @Test
  void aNodeThatHandsACallOverLeavesNothingOnTheBridge() {
    media.leave(story.state().invitation().id());
    eventually(() -> bridge.endpoints().isEmpty(), () -> "left " + bridge.endpoints());
  }

  private void follow() {
    var now = Views.of(story.state());
    media.follow(before, now);
    before = Optional.of(now);
  }

  private boolean shows(String who, String role) {
    return Optional.ofNullable(offers.get(Story.address(who)))
        .filter(offer -> offer.at("/offer/places").toString().contains(role))
        .isPresent();
  }

  /// So many are there, and so many sources reach each.
  private void reached(int people, int sources) {
    eventually(
        () ->
            bridge.endpoints().size() == people
                && bridge.endpoints().stream()
                    .allMatch(it -> bridge.received(it).size() == sources),
        () -> "received " + bridge.endpoints().stream().map(bridge::received).toList());
  }

  private void deliver(List<Envelope> envelopes) {
    for (var envelope : envelopes) {
      var event = JsonMapper.shared().readTree(Frames.text(envelope.frame()));
      if (event.get("event").stringValue().equals("Offered")) {
        envelope.recipients().forEach(who -> answer(who, event));
      }
    }
  }

  private void answer(Address who, JsonNode event) {
    offers.put(who, event);
    var browser = browsers.computeIfAbsent(who, _ -> new Chrome(browsers.size()));
    media
        .answer(
            story.state().invitation().id(),
            who,
            event.at("/offer/number").longValue(),
            browser.answer(event.at("/offer/sdp").stringValue()))
        .onFailure(e -> failures.add(String.valueOf(e)));
  }

  private static <T> T await(Future<T> future) {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void eventually(BooleanSupplier holds, Supplier<String> saw) {
    var deadline = Instant.now().plus(PATIENCE);
    while (!holds.getAsBoolean()) {
      assertTrue(Instant.now().isBefore(deadline), () -> saw.get());
      LockSupport.parkNanos(3_000_000);
    }
  }
}
