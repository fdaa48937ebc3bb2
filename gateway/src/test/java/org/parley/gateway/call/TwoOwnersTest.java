package org.parley.gateway.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// For a while, two nodes may both believe that a call is theirs.
class TwoOwnersTest {

  private static final List<String> PEOPLE = List.of("anna", "joerg", "sabine");

  @Test
  void whatOneHasAcknowledgedTheOtherBuildsOn() {
    var exchange = new Exchange("anna", "joerg").all("anna", "joerg");
    var call = exchange.calls("anna", "joerg");
    exchange.asksTheOtherNode();
    exchange.accepts("joerg", call);
    exchange.asksTheOtherNode();
    exchange.does("anna", new HangUp(call.id(), "anna1"));
    var end = exchange.reads("anna", call);
    assertEquals(Optional.of(Why.HUNG_UP), end.reason());
    exchange.asksTheOtherNode();
    exchange.does("joerg", new HangUp(call.id(), "joerg1"));
    exchange.dies();
    assertEquals(end, exchange.reads("joerg", call));
  }

  @Test
  void theEndOfAnOldCallDoesNotHideANewOne() {
    var exchange = new Exchange("anna", "joerg").all("anna", "joerg");
    var old = exchange.calls("anna", "joerg");
    exchange.asksTheOtherNode();
    exchange.does("joerg", new Reject(old.id()));
    var call = exchange.calls("joerg", "anna");
    exchange.asksTheOtherNode();
    exchange.later(1);
    assertEquals(1, exchange.live());
    exchange.dies();
    assertEquals(CallView.Phase.RINGING, exchange.reads("anna", call).state());
  }

  @Test
  void noTwoStatesOfOneVersionAreEverTold() {
    for (int seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var exchange = new Exchange(new AnyWay(), "anna", "joerg", "sabine");
      exchange.all("anna", "joerg", "sabine");
      var group = exchange.group("anna", "joerg", "sabine");
      var call = exchange.calls("anna", group);
      for (int step = 0; step < 25; step++) {
        if (random.nextBoolean()) {
          exchange.asksTheOtherNode();
        }
        var who = PEOPLE.get(random.nextInt(3));
        exchange.outcome(who, command(random, who, call));
      }
      var states = new HashMap<Long, JsonNode>();
      for (var who : PEOPLE) {
        for (var event : exchange.told(who)) {
          differs(states, event, "seed " + seed);
        }
      }
    }
  }

  private static void differs(Map<Long, JsonNode> states, JsonNode event, String when) {
    if (event.get("event").stringValue().equals("CallChanged")) {
      var call = event.get("call");
      var known = states.putIfAbsent(call.get("version").longValue(), call);
      assertEquals(Optional.ofNullable(known).orElse(call), call, when);
    }
  }

  private static CallCommand command(Random random, String who, CallView call) {
    return switch (random.nextInt(7)) {
      case 0, 1 -> new Accept(call.id(), who + 1, Set.of(Medium.AUDIO));
      case 2 -> new Mute(call.id(), Optional.empty(), random.nextBoolean(), random.nextBoolean());
      case 3 -> new Hold(call.id(), who + 1, random.nextBoolean());
      case 4 -> new ShareScreen(call.id(), who + 1);
      case 5 -> new StopSharing(call.id());
      default -> random.nextInt(4) == 0 ? new Reject(call.id()) : new HangUp(call.id(), who + 1);
    };
  }
}
