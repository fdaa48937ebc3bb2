package org.parley.media.conference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.media.fake.FakeBridge;

/// What a conference does when its bridge dies, forgets, or removes people.
class LossTest {

  private final Vertx vertx = Vertx.vertx();
  private final FakeBridge bridge = new FakeBridge(vertx);
  private final FakeBridge other = new FakeBridge(vertx);

  @BeforeEach
  void start() {
    Meetings.await(bridge.start());
    Meetings.await(other.start());
  }

  @AfterEach
  void stop() {
    Meetings.await(vertx.close());
  }

  @Test
  void everybodyIsReachedAndWhatTheySendReachesTheOthers() {
    try (var meetings = new Meetings(bridge.url())) {
      meetings.joins("anna").joins("joerg");
      meetings.sees("anna", "MICROPHONE joerg", "CAMERA joerg");
      Meetings.eventually(
          () -> bridge.endpoints().stream().allMatch(bridge::isUsable),
          () -> "some are not reached");
      Meetings.eventually(
          () -> bridge.endpoints().stream().allMatch(it -> bridge.received(it).size() == 2),
          () -> "received " + bridge.endpoints().stream().map(bridge::received).toList());
    }
    assertEquals(List.of(), bridge.endpoints());
  }

  @Test
  void whoMayNotSeeScreensIsNeitherOfferedNorSentThem() {
    try (var meetings = new Meetings(bridge.url())) {
      meetings.joins("anna").joins("joerg");
      meetings.knows("sabine");
      Meetings.await(meetings.conference().join("sabine", false));
      Meetings.await(meetings.conference().startScreen("joerg"));
      meetings.sees(
          "anna",
          "MICROPHONE joerg",
          "CAMERA joerg",
          "SCREEN joerg",
          "MICROPHONE sabine",
          "CAMERA sabine");
      meetings.sees("sabine", "MICROPHONE joerg", "CAMERA joerg", "MICROPHONE anna", "CAMERA anna");
      receive(List.of(5, 4, 4));

      Meetings.await(meetings.conference().screens("sabine", true));
      receive(List.of(5, 4, 5));
      Meetings.await(meetings.conference().screens("anna", false));
      receive(List.of(4, 4, 5));
    }
  }

  @Test
  void aScreenIsShownWhereTheCameraIsMutedAndTheCameraIsNot() {
    try (var meetings = new Meetings(bridge.url())) {
      meetings.joins("anna").joins("joerg");
      Meetings.await(meetings.conference().mute("joerg", false, true));
      receive(List.of(1, 2));
      Meetings.await(meetings.conference().startScreen("joerg"));
      receive(List.of(2, 2));
      assertTrue(bridge.received(bridge.endpoints().getFirst()).getLast().endsWith("-v1"));
      Meetings.await(meetings.conference().mute("joerg", true, false));
      receive(List.of(2, 2));
      Meetings.await(meetings.conference().mute("joerg", false, true));
      Meetings.await(meetings.conference().stopScreen("joerg"));
      receive(List.of(1, 2));
    }
  }

  /// Waits until so many sources reach those who joined first, second and so on.
  private void receive(List<Integer> counts) {
    Meetings.eventually(
        () ->
            counts.equals(
                bridge.endpoints().stream().map(it -> bridge.received(it).size()).toList()),
        () -> "received " + bridge.endpoints().stream().map(bridge::received).toList());
  }

  @Test
  void aBridgeThatForgotIsNoticedAndAnotherOneTakesOver() {
    try (var meetings = new Meetings(bridge.url())) {
      meetings.joins("anna").joins("joerg");
      meetings.sees("anna", "MICROPHONE joerg", "CAMERA joerg");
      Meetings.await(bridge.restart());
      Meetings.eventually(() -> meetings.told().contains("lost"), () -> "" + meetings.told());
      Meetings.await(meetings.conference().recreate(meetings.colibri(other.url())));
      assertTrue(meetings.offer("anna").fresh());
      Meetings.eventually(
          () ->
              other.endpoints().size() == 2
                  && other.endpoints().stream().allMatch(it -> other.received(it).size() == 2),
          () -> "received " + other.endpoints().stream().map(other::received).toList());
    }
    assertEquals(List.of(), other.endpoints());
  }

  @Test
  void whoSendsNothingIsRemovedAndThatIsTold() {
    try (var meetings = new Meetings(bridge.url())) {
      meetings.joins("anna").joins("joerg");
      meetings.sees("anna", "MICROPHONE joerg", "CAMERA joerg");
      Meetings.eventually(
          () -> bridge.endpoints().stream().allMatch(bridge::hasSocket), () -> "no sockets");
      bridge.fallSilent(bridge.endpoints().getLast());
      bridge.advance(Duration.ofMinutes(2));
      Meetings.eventually(
          () -> meetings.told().contains("removed joerg"), () -> "" + meetings.told());
      meetings.sees("anna");
    }
  }

  @Test
  void whoSpeaksIsTold() {
    try (var meetings = new Meetings(bridge.url())) {
      meetings.joins("anna").joins("joerg");
      Meetings.eventually(
          () -> bridge.endpoints().stream().allMatch(bridge::hasSocket), () -> "no sockets");
      bridge.speak(bridge.endpoints().getLast());
      Meetings.eventually(
          () -> meetings.told().contains("speaking joerg"), () -> "" + meetings.told());
    }
  }

  @Test
  void aJoinThatFailsHalfwayLeavesNobodyBehind() {
    try (var meetings = new Meetings(bridge.url())) {
      bridge.refuseNext("out of something");
      Meetings.await(meetings.conference().join("anna", true).otherwiseEmpty());
      Meetings.eventually(() -> bridge.endpoints().isEmpty(), () -> "left " + bridge.endpoints());
      meetings.joins("anna");
    }
    assertEquals(0, bridge.conferences());
  }

  @Test
  void whateverHappensInWhateverOrderNothingIsLeftAndNoRequestsOverlap() {
    for (int round = 0; round < 25; round++) {
      var random = new Random(round);
      try (var meetings = new Meetings(bridge.url())) {
        var under = new ArrayList<Future<Void>>();
        for (int step = 0; step < 30; step++) {
          under.add(step(random, meetings));
        }
        Meetings.await(Future.join(under).otherwiseEmpty());
      }
      int seed = round;
      Meetings.eventually(
          () -> bridge.endpoints().isEmpty() && other.endpoints().isEmpty(),
          () -> "round " + seed + " left " + bridge.endpoints() + other.endpoints());
    }
    assertEquals(0, bridge.overlaps() + other.overlaps());
  }

  private Future<Void> step(Random random, Meetings meetings) {
    var who = List.of("anna", "joerg", "sabine").get(random.nextInt(3));
    meetings.knows(who);
    var conference = meetings.conference();
    return switch (random.nextInt(9)) {
      case 0, 1 -> conference.join(who, true);
      case 2 ->
          random.nextBoolean()
              ? conference.join(who, false)
              : conference.screens(who, random.nextBoolean());
      case 3 -> conference.leave(who);
      case 4 -> conference.startScreen(who);
      case 5 -> conference.stopScreen(who);
      case 6 -> conference.mute(who, random.nextBoolean(), random.nextBoolean());
      case 7 -> conference.bridgeFailed("the test says so");
      default ->
          conference.recreate(meetings.colibri(random.nextBoolean() ? bridge.url() : other.url()));
    };
  }
}
