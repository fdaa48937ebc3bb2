package org.parley.gateway.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.access.Right;
import org.parley.gateway.conversation.RemoveParticipant;
import org.parley.gateway.presence.Capability;

class CallsTest {

  private final Exchange exchange =
      new Exchange("anna", "joerg", "sabine").all("anna", "joerg", "sabine");

  @Test
  void aCallRingsIsAnsweredAndNotedWithItsLength() {
    var call = exchange.calls("anna", "joerg");
    assertEquals(CallView.Phase.RINGING, call.state());
    assertEquals("RINGING", phase("joerg"));
    assertEquals(CallView.Phase.CONNECTED, exchange.accepts("joerg", call).state());
    exchange.later(200);
    exchange.does("anna", new HangUp(call.id(), "anna1"));
    exchange.later(1);
    var last = exchange.told("joerg").getLast().get("entry");
    assertEquals("CallEnded", last.get("kind").stringValue());
    assertEquals(200, last.get("seconds").intValue());
    assertEquals(call.id().number(), last.get("call").longValue());
    assertEquals(0, exchange.live());
  }

  @Test
  void everyDeviceIsToldWhichOneAnswered() {
    exchange.comesBy("joerg", 2, Set.of(Capability.AUDIO));
    var call = exchange.calls("anna", "joerg");
    exchange.accepts("joerg", call);
    assertEquals(
        Refusal.ANSWERED_ELSEWHERE,
        exchange.refuses("joerg", new Accept(call.id(), "joerg2", Set.of(Medium.AUDIO))));
    assertEquals(
        "joerg1", exchange.told("joerg").getLast().at("/call/people/1/device").stringValue());
  }

  @Test
  void twoWhoCallEachOtherTalk() {
    var call = exchange.calls("anna", "joerg");
    assertEquals(CallView.Phase.CONNECTED, exchange.calls("joerg", "anna").state());
    assertEquals(call.id(), exchange.calls("joerg", "anna").id());
  }

  @Test
  void whoTalksIsBusyUnlessTheyHold() {
    var first = exchange.calls("anna", "joerg");
    exchange.accepts("joerg", first);
    var second = exchange.calls("sabine", "joerg");
    assertEquals(Optional.of(Why.BUSY), second.reason());
    exchange.does("joerg", new Hold(first.id(), "joerg1", true));
    assertEquals(CallView.Phase.RINGING, exchange.calls("sabine", "joerg").state());
  }

  @Test
  void askedAgainTheSameCallIsTheSame() {
    var call = exchange.call("joerg", "same");
    var first = exchange.outcome("anna", call);
    assertEquals(id(first), id(exchange.outcome("anna", call)));
    exchange.does("anna", new Withdraw(id(first)));
    exchange.later(1);
    assertEquals(Refusal.NO_SUCH_CALL, exchange.refuses("anna", call));
  }

  @Test
  void nobodyAnswers() {
    var call = exchange.calls("anna", "joerg");
    exchange.later(46);
    assertEquals(Optional.of(Why.UNANSWERED), exchange.reads("anna", call).reason());
    assertTrue(exchange.entries("joerg").contains("CallEnded"));
  }

  @Test
  void aDeviceThatGoesAwayIsOutAfterAWhile() {
    var call = exchange.calls("anna", "joerg");
    exchange.accepts("joerg", call);
    exchange.goes("joerg");
    exchange.later(10);
    assertEquals(CallView.Phase.CONNECTED, exchange.reads("anna", call).state());
    exchange.later(15);
    assertEquals(Optional.of(Why.LOST), exchange.reads("anna", call).reason());
  }

  @Test
  void aDeviceThatComesBackGoesOnTalking() {
    var call = exchange.calls("anna", "joerg");
    exchange.accepts("joerg", call);
    exchange.goes("joerg");
    exchange.later(10);
    exchange.all("joerg").later(60);
    assertEquals(CallView.Phase.CONNECTED, exchange.reads("anna", call).state());
  }

  @Test
  void aNodeTakesOverTheCallsOfOneThatIsGone() {
    var call = exchange.calls("anna", "joerg");
    exchange.accepts("joerg", call);
    exchange.dies();
    exchange.later(10);
    assertEquals(CallView.Phase.CONNECTED, exchange.reads("anna", call).state());
    exchange.does("joerg", new HangUp(call.id(), "joerg1"));
    exchange.later(1);
    assertTrue(exchange.entries("anna").contains("CallEnded"));
  }

  @Test
  void theEndOfACallIsNotedByTheNextNodeWhereThisOneDiedBefore() {
    var call = exchange.calls("anna", "joerg");
    exchange.does("anna", new Withdraw(call.id()));
    exchange.dies();
    exchange.told("anna");
    exchange.later(10);
    assertEquals(List.of("CallEnded"), exchange.entries("anna"));
    assertEquals(0, exchange.live());
  }

  @Test
  void strangersAreToldThatThereIsNoSuchCall() {
    var call = exchange.calls("anna", "joerg");
    assertEquals(Refusal.NO_SUCH_CALL, exchange.refuses("sabine", new Reject(call.id())));
    assertEquals(
        Refusal.NO_SUCH_CALL,
        exchange.refuses("sabine", new Accept(call.id(), "sabine1", Set.of(Medium.AUDIO))));
    assertEquals(List.of(), exchange.told("sabine"));
  }

  @Test
  void whoIsNotInTheConversationDoesNotJoinItsCallByCallingThere() {
    var call = exchange.calls("anna", "joerg");
    exchange.accepts("joerg", call);
    var there =
        new Call(
            Optional.of(call.conversation()), Optional.empty(), "", Set.of(Medium.AUDIO), "s-1");
    assertEquals(Refusal.NOT_A_PARTICIPANT, exchange.refuses("sabine", there));
    assertEquals(List.of(), exchange.told("sabine"));
  }

  @Test
  void devicesAreRefusedThatLackWhatItTakes() {
    exchange.comesBy("anna", 1, Set.of());
    assertEquals(Refusal.NO_DEVICE, exchange.refuses("anna", exchange.call("joerg", "1")));
    exchange.comesBy("joerg", 1, Set.of());
    assertEquals(Refusal.NO_DEVICE, exchange.refuses("sabine", exchange.call("joerg", "2")));
  }

  @Test
  void whoMayNotTalkIsNotCalled() {
    exchange.rights(Set.of());
    assertEquals(Refusal.NOT_ALLOWED, exchange.refuses("anna", exchange.call("joerg", "1")));
  }

  @Test
  void aGroupNeedsABridge() {
    var group = exchange.group("anna", "joerg", "sabine");
    assertEquals(
        Refusal.NO_BRIDGE,
        exchange.refuses(
            "anna", new Call(Optional.of(group), Optional.empty(), "", Set.of(Medium.AUDIO), "1")));
  }

  @Test
  void screensNeedTheRightsOfBoth() {
    var call = exchange.calls("anna", "joerg");
    exchange.accepts("joerg", call);
    exchange.does("anna", new RequestScreen(call.id(), Exchange.address("joerg")));
    exchange.does("joerg", new ShareScreen(call.id(), "joerg1"));
    assertEquals(Optional.of(Exchange.address("joerg")), exchange.reads("anna", call).sharing());
    exchange.does("joerg", new StopSharing(call.id()));
    exchange.rights(Set.of(Right.AUDIO));
    assertEquals(
        Refusal.NOT_ALLOWED, exchange.refuses("anna", new ShareScreen(call.id(), "anna1")));
    assertEquals(
        Refusal.NOT_ALLOWED,
        exchange.refuses("anna", new RequestScreen(call.id(), Exchange.address("joerg"))));
  }

  @Test
  void descriptionsGoToTheDeviceOfTheOtherOne() {
    var call = exchange.calls("anna", "joerg");
    exchange.accepts("joerg", call);
    exchange.told("joerg");
    exchange.does("anna", describe(call, "anna1", "offer"));
    var event = exchange.told("joerg").getLast();
    assertEquals("Described", event.get("event").stringValue());
    assertEquals("joerg1", event.get("device").stringValue());
    assertEquals(Refusal.NOT_IN_CALL, exchange.refuses("anna", describe(call, "anna2", "offer")));
  }

  @Test
  void onlyWhoHasCalledOffers() {
    var call = exchange.calls("anna", "joerg");
    exchange.accepts("joerg", call);
    assertEquals(
        Refusal.BAD_DESCRIPTION, exchange.refuses("joerg", describe(call, "joerg1", "offer")));
    assertEquals(
        Refusal.BAD_DESCRIPTION, exchange.refuses("anna", describe(call, "anna1", "answer")));
    exchange.does("joerg", describe(call, "joerg1", "answer"));
  }

  private static Describe describe(CallView call, String device, String type) {
    return new Describe(
        call.id(),
        device,
        Optional.of(new Describe.Description(type, "v=0")),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void whoIsTalkingIsFoundByTheirOtherDevices() {
    var call = exchange.calls("anna", "joerg");
    assertEquals(
        new ListCalls.Calls(List.of(call.id().text())),
        ((Outcome.Done) exchange.outcome("joerg", new ListCalls())).ok());
    exchange.does("joerg", new Reject(call.id()));
    assertEquals(
        new ListCalls.Calls(List.of()),
        ((Outcome.Done) exchange.outcome("joerg", new ListCalls())).ok());
  }

  @Test
  void whoIsTakenOutOfTheConversationIsOutOfItsCall() {
    var bridged = bridged();
    var group = bridged.group("anna", "joerg", "sabine");
    var call = bridged.calls("anna", group);
    bridged.accepts("joerg", call);
    bridged.accepts("sabine", call);
    bridged.now(
        bridged
            .conversations()
            .perform(
                Exchange.address("anna"),
                new RemoveParticipant(group, Exchange.address("sabine"), "r")));
    bridged.later(6);
    assertEquals(Refusal.NO_SUCH_CALL, bridged.refuses("sabine", new ReadCall(call.id(), "1")));
    assertEquals(Optional.of(Why.REMOVED), bridged.reads("anna", call).people().getLast().why());
  }

  @Test
  void whoMayNotCallAnyMoreIsTakenOutOfTheirCall() {
    var call = exchange.calls("anna", "joerg");
    exchange.accepts("joerg", call);
    exchange.rights(Set.of(Right.CHAT));
    exchange.later(6);
    assertEquals(Optional.of(Why.HUNG_UP), exchange.reads("anna", call).reason());
  }

  @Test
  void whoMayNotShareAnyMoreSharesNoMore() {
    var call = exchange.calls("anna", "joerg");
    exchange.accepts("joerg", call);
    exchange.does("joerg", new ShareScreen(call.id(), "joerg1"));
    exchange.rights(Set.of(Right.AUDIO, Right.ACCEPT_SCREEN_SHARING));
    exchange.later(6);
    assertEquals(Optional.empty(), exchange.reads("anna", call).sharing());
  }

  @Test
  void aScreenThatTheOtherOneMayNotSeeAnyMoreIsSharedNoMore() {
    var call = exchange.calls("anna", "joerg");
    exchange.accepts("joerg", call);
    exchange.does("joerg", new ShareScreen(call.id(), "joerg1"));
    exchange.rights("joerg", Set.of(Right.SHARE_SCREEN));
    exchange.rights(Set.of(Right.AUDIO));
    exchange.later(6);
    assertEquals(Optional.empty(), exchange.reads("anna", call).sharing());
  }

  @Test
  void whoCallsTooOftenHasToWait() {
    for (int i = 0; i < 60; i++) {
      var call = exchange.calls("anna", "joerg");
      exchange.does("anna", new Withdraw(call.id()));
    }
    assertEquals(
        Refusal.TOO_MANY_REQUESTS, exchange.refuses("anna", exchange.call("joerg", "once more")));
  }

  @Test
  void moderatorsMuteAndRemove() {
    var bridged = bridged();
    var group = bridged.group("anna", "joerg", "sabine");
    var call = bridged.calls("anna", group);
    bridged.accepts("joerg", call);
    bridged.accepts("sabine", call);
    var sabine = Optional.of(Exchange.address("sabine"));
    assertEquals(
        Refusal.NOT_A_MODERATOR,
        bridged.refuses("joerg", new Mute(call.id(), sabine, true, false)));
    bridged.does("anna", new Mute(call.id(), sabine, true, false));
    assertEquals(
        Optional.of(new Muted(true, true)), bridged.reads("anna", call).people().get(2).muted());
    bridged.does("sabine", new Mute(call.id(), Optional.empty(), false, true));
    assertEquals(
        Optional.of(new Muted(false, true)), bridged.reads("anna", call).people().get(2).muted());
    bridged.does("anna", new RemoveFromCall(call.id(), Exchange.address("sabine")));
    assertEquals(
        Refusal.NOT_ALLOWED,
        bridged.refuses("sabine", new Accept(call.id(), "sabine1", Set.of(Medium.AUDIO))));
  }

  private static Exchange bridged() {
    return new Exchange(new AnyWay(), "anna", "joerg", "sabine").all("anna", "joerg", "sabine");
  }

  private String phase(String person) {
    return exchange.told(person).getLast().at("/call/state").stringValue();
  }

  private static CallId id(Outcome outcome) {
    return ((CallReply.Shown) ((Outcome.Done) outcome).ok()).call().id();
  }
}
