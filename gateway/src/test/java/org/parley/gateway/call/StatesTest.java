package org.parley.gateway.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Refusal;

class StatesTest {

  private final Story pair = Story.of("pAb", "anna", "joerg");
  private final Story group = Story.of("gAb", "anna", "joerg", "sabine");

  @Test
  void whoIsCalledAnswersAndBothTalkUntilOneHangsUp() {
    pair.rings();
    pair.answers("joerg").later(200);
    pair.hangsUp("anna");
    var ended = pair.ended(Why.HUNG_UP);
    assertEquals(200, ended.length().toSeconds());
    assertEquals(pair.people("anna", "joerg"), ended.roll().tookPart());
  }

  @Test
  void aCallThatNobodyAnswersEndsAfterItsTime() {
    pair.rings();
    pair.later(44);
    assertInstanceOf(Ringing.class, pair.state());
    pair.later(1);
    assertEquals(0, pair.ended(Why.UNANSWERED).length().toSeconds());
  }

  @Test
  void whatTheOtherOneDidIsWhatBecameOfACallOfTwo() {
    pair.rings();
    pair.on(new Happening.Declined(Story.address("joerg"), Why.REJECTED));
    pair.ended(Why.REJECTED);
  }

  @Test
  void aCallToWhoIsBusyIsOverBeforeItRings() {
    var busy = Story.of("pAb", "anna");
    busy.begins("joerg", new Member.Out(Why.BUSY, false));
    busy.ended(Why.BUSY);
  }

  @Test
  void whoWithdrawsJustAfterTheAnswerHangsUp() {
    pair.rings();
    pair.answers("joerg");
    pair.on(new Happening.Withdrew(Story.address("anna")));
    pair.ended(Why.HUNG_UP);
  }

  @Test
  void aSecondDeviceOfTheSamePersonComesTooLate() {
    pair.rings();
    pair.answers("joerg");
    assertEquals(
        Optional.of(Refusal.ANSWERED_ELSEWHERE),
        pair.refusal(new Happening.Entered(Story.address("joerg"), "phone", Set.of(Medium.AUDIO))));
  }

  @Test
  void aSecondDeviceTakesOverFromOneThatIsAway() {
    pair.rings();
    pair.answers("joerg");
    pair.on(new Happening.Away(Story.address("joerg"), "joerg-1"));
    pair.on(new Happening.Entered(Story.address("joerg"), "phone", Set.of(Medium.AUDIO)));
    assertEquals(
        Optional.of("phone"),
        pair.state().roll().in(Story.address("joerg")).map(Member.In::device));
    pair.later(25);
    assertInstanceOf(Connected.class, pair.state());
  }

  @Test
  void whoseDeviceIsAwayForTwentySecondsIsOut() {
    pair.rings();
    pair.answers("joerg");
    pair.on(new Happening.Away(Story.address("joerg"), "joerg-1"));
    pair.later(19);
    assertInstanceOf(Connected.class, pair.state());
    pair.later(1);
    pair.ended(Why.LOST);
  }

  @Test
  void whoseDeviceComesBackIsIn() {
    pair.rings();
    pair.answers("joerg");
    pair.on(new Happening.Away(Story.address("joerg"), "joerg-1"));
    pair.later(19);
    pair.on(new Happening.Back(Story.address("joerg"), "joerg-1"));
    pair.later(60);
    assertInstanceOf(Connected.class, pair.state());
  }

  @Test
  void aGroupGoesOnWithoutTheOneWhoCalled() {
    group.rings();
    group.answers("joerg").answers("sabine");
    group.hangsUp("anna");
    assertInstanceOf(Connected.class, group.state());
    group.hangsUp("sabine");
    group.ended(Why.HUNG_UP);
  }

  @Test
  void oneWaitsInAGroupForThoseWhoAreStillRung() {
    group.rings();
    group.answers("joerg");
    group.hangsUp("anna");
    assertInstanceOf(Connected.class, group.state());
    group.later(45);
    group.ended(Why.HUNG_UP);
  }

  @Test
  void whoDidNotAnswerMayComeLater() {
    group.rings();
    group.answers("joerg").later(60);
    group.answers("sabine");
    assertEquals(3, group.state().roll().whoAreIn().size());
  }

  @Test
  void whoWasRemovedDoesNotComeBack() {
    group.rings();
    group.answers("joerg").answers("sabine");
    group.on(new Happening.TakenOut(Story.address("sabine")));
    assertEquals(
        Optional.of(Refusal.NOT_ALLOWED),
        group.refusal(
            new Happening.Entered(Story.address("sabine"), "sabine-1", Set.of(Medium.AUDIO))));
  }

  @Test
  void oneAtATimeSharesAScreen() {
    group.rings();
    group.answers("joerg").answers("sabine");
    group.on(new Happening.ScreenShared(Story.address("joerg"), "joerg-1"));
    assertEquals(
        Optional.of(Refusal.ALREADY_SHARED),
        group.refusal(new Happening.ScreenShared(Story.address("anna"), "anna-1")));
    group.hangsUp("joerg");
    group.on(new Happening.ScreenShared(Story.address("anna"), "anna-1"));
    assertEquals(
        Optional.of(Story.address("anna")), ((Connected) group.state()).screens().sharing());
  }

  @Test
  void sharingTheScreenIsAnAnswerToWhoAskedForIt() {
    pair.rings();
    pair.answers("joerg");
    pair.on(new Happening.ScreenRequested(Story.address("anna"), Story.address("joerg")));
    pair.on(new Happening.ScreenShared(Story.address("joerg"), "joerg-1"));
    assertEquals(Set.of(), ((Connected) pair.state()).screens().requests());
  }

  @Test
  void aRequestedScreenMayBeRefused() {
    pair.rings();
    pair.answers("joerg");
    pair.on(new Happening.ScreenRequested(Story.address("anna"), Story.address("joerg")));
    pair.on(new Happening.ScreenAnswered(Story.address("joerg"), Story.address("anna")));
    assertEquals(Screens.NONE, ((Connected) pair.state()).screens());
  }
}
