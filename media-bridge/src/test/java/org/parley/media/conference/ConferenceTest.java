package org.parley.media.conference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.media.fake.Chrome;
import org.parley.media.fake.FakeBridge;

/// What a conference does on the bridge of the tests, and on a real one where `JVB_URL` names one.
class ConferenceTest {

  /// A bridge to be tested against.
  record Target(String name, Optional<URI> url) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Target> bridges() {
    var real =
        Optional.ofNullable(System.getenv("JVB_URL"))
            .map(url -> new Target("a Jitsi Videobridge", Optional.of(URI.create(url))));
    if (real.isEmpty()) {
      System.out.println("Not tried with a real bridge, since JVB_URL is not set");
    }
    return Stream.concat(Stream.of(new Target("the fake", Optional.empty())), real.stream());
  }

  private interface Story {
    void play(Meetings meetings);
  }

  private static void play(Target target, Story story) {
    var vertx = Vertx.vertx();
    var fake = new FakeBridge(vertx);
    Meetings.await(fake.start());
    try (var meetings = new Meetings(target.url().orElse(fake.url()))) {
      story.play(meetings);
      assertEquals(List.of(), meetings.told());
    } finally {
      Meetings.await(vertx.close());
    }
  }

  @ParameterizedTest
  @MethodSource("bridges")
  void everybodySeesAndHearsTheOthers(Target target) {
    play(
        target,
        meetings -> {
          meetings.joins("anna").joins("joerg").joins("sabine");
          meetings.sees(
              "anna", "MICROPHONE joerg", "CAMERA joerg", "MICROPHONE sabine", "CAMERA sabine");
          meetings.sees(
              "sabine", "MICROPHONE joerg", "CAMERA joerg", "MICROPHONE anna", "CAMERA anna");
        });
  }

  @ParameterizedTest
  @MethodSource("bridges")
  void aScreenIsShownAndTakenAway(Target target) {
    play(
        target,
        meetings -> {
          meetings.joins("anna").joins("joerg");
          meetings.sees("anna", "MICROPHONE joerg", "CAMERA joerg");
          Meetings.await(meetings.conference().startScreen("joerg"));
          meetings.sees("anna", "MICROPHONE joerg", "CAMERA joerg", "SCREEN joerg");
          Meetings.await(meetings.conference().stopScreen("joerg"));
          meetings.sees("anna", "MICROPHONE joerg", "CAMERA joerg");
        });
  }

  @ParameterizedTest
  @MethodSource("bridges")
  void whoLeavesIsSeenNoMoreAndMayComeBack(Target target) {
    play(
        target,
        meetings -> {
          meetings.joins("anna").joins("joerg");
          meetings.sees("anna", "MICROPHONE joerg", "CAMERA joerg");
          Meetings.await(meetings.conference().leave("joerg"));
          meetings.sees("anna");
          meetings.joins("joerg");
          meetings.sees("anna", "MICROPHONE joerg", "CAMERA joerg");
          assertTrue(meetings.offer("joerg").sdp().contains("a=candidate:"));
        });
  }

  @ParameterizedTest
  @MethodSource("bridges")
  void mutingAndLimitingAreTaken(Target target) {
    play(
        target,
        meetings -> {
          meetings.joins("anna").joins("joerg");
          Meetings.await(meetings.conference().mute("joerg", true, true));
          Meetings.await(meetings.conference().mute("joerg", false, false));
          Meetings.await(meetings.conference().lastN("anna", 0));
          Meetings.await(meetings.conference().lastN("anna", -1));
        });
  }

  @ParameterizedTest
  @MethodSource("bridges")
  void everybodyMayLeaveAndTheNextOneBeginsAnew(Target target) {
    play(
        target,
        meetings -> {
          meetings.joins("anna");
          Meetings.await(meetings.conference().leave("anna"));
          meetings.joins("anna").joins("joerg");
          meetings.sees("anna", "MICROPHONE joerg", "CAMERA joerg");
        });
  }

  @ParameterizedTest
  @MethodSource("bridges")
  void anAnswerThatDoesNotFitIsRefusedAndTheRightOneStillTaken(Target target) {
    play(
        target,
        meetings -> {
          meetings.stopAnswering();
          meetings.joins("anna");
          var offer = meetings.offer("anna");
          var failure =
              meetings
                  .conference()
                  .answer("anna", offer.number(), "v=0\r\n")
                  .transform(result -> Future.succeededFuture(result.cause()));
          var refused = assertInstanceOf(ConferenceException.class, Meetings.await(failure));
          assertInstanceOf(Trouble.OddAnswer.class, refused.trouble());
          var right = new Chrome(9).answer(offer.sdp());
          Meetings.await(meetings.conference().answer("anna", offer.number(), right));
          assertFalse(meetings.offer("anna").places().isEmpty());
        });
  }
}
