package org.parley.gateway.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.clustering.Cluster;
import org.parley.clustering.memory.MemoryNetwork;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Caller;
import org.parley.gateway.access.Command;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.access.Scope;
import org.parley.gateway.conversation.ConversationId;
import org.parley.gateway.conversation.ListConversations;
import org.parley.gateway.conversation.SendMessage;
import org.parley.gateway.json.Json;

class RelayTest {

  private static final Address ANNA = new Address("anna@berlin.example");
  private static final Caller CALLER =
      new Caller(ANNA, Scope.PERSON, "10.0.0.7", Optional.of("session"));

  record Pong(long sequence, Optional<String> title) {}

  private final class Place {
    private final List<Command> performed = new ArrayList<>();
    private final List<Caller> callers = new ArrayList<>();
    private final Cluster cluster;
    private final Relay relay;
    private Outcome outcome = new Outcome.Done(new Pong(3, Optional.empty()));

    Place(String name) {
      this.cluster = network.start(name);
      this.relay =
          new Relay(
              cluster,
              (caller, command) -> {
                performed.add(command);
                callers.add(caller);
                return Future.succeededFuture(outcome);
              });
      relay.open();
    }
  }

  private final MemoryNetwork network = MemoryNetwork.immediate();
  private final Place a = new Place("a");
  private final Place b = new Place("b");
  private final Place c = new Place("c");

  @Test
  void aCommandIsPerformedByWhoOwnsItsKeyAndAskedForByWhoAsked() {
    var command = ownedBy(b);
    var outcome = a.relay.perform(CALLER, command).result();
    assertEquals(List.of(command), b.performed);
    assertEquals(List.of(new Caller(ANNA, Scope.PERSON, "10.0.0.7")), b.callers);
    assertEquals(List.of(), a.performed);
    var done = assertInstanceOf(Outcome.Done.class, outcome);
    assertEquals("{\"sequence\":3}", Json.mapper().writeValueAsString(done.ok()));
  }

  @Test
  void whatIsOwnedHereOrByNobodyIsPerformedHere() {
    var own = ownedBy(a);
    var everybodys = new ListConversations(Optional.empty(), OptionalInt.empty());
    a.relay.perform(CALLER, own);
    a.relay.perform(CALLER, everybodys);
    assertEquals(List.of(own, everybodys), a.performed);
    assertEquals(List.of(CALLER, CALLER), a.callers);
  }

  @Test
  void aRefusalAndAnIncidentComeBackAsTheyWere() {
    var refused =
        new Outcome.Refused(
            Refusal.LEVEL_TOO_LOW, "\"no\"", List.of(new Address("joerg@berlin.example")));
    b.outcome = refused;
    assertEquals(refused, a.relay.perform(CALLER, ownedBy(b)).result());
    b.outcome = new Outcome.Failed("abc");
    assertEquals(b.outcome, a.relay.perform(CALLER, ownedBy(b)).result());
  }

  @Test
  void anOwnerThatDoesNotAnswerIsPassedOver() {
    var command = ownedBy(b);
    b.cluster.answer("command", (_, _) -> Future.failedFuture("frozen"));
    c.cluster.answer("command", (_, _) -> Future.failedFuture("frozen"));
    var outcome = a.relay.perform(CALLER, command).result();
    assertInstanceOf(Outcome.Done.class, outcome);
    assertEquals(List.of(command), a.performed);
  }

  @Test
  void whoeverIsShuttingDownIsPassedOverToo() {
    var command = ownedBy(b);
    b.relay.close();
    a.relay.perform(CALLER, command);
    assertEquals(List.of(), b.performed);
    assertEquals(1, a.performed.size() + c.performed.size());
  }

  private SendMessage ownedBy(Place place) {
    return IntStream.range(0, 1_000)
        .mapToObj(i -> ConversationId.group(ANNA, "c" + i))
        .map(id -> new SendMessage(id, "client id", "hällo"))
        .filter(command ->
            place.cluster.owner(command.key(ANNA).orElseThrow()).equals(place.cluster.self()))
        .findFirst()
        .orElseThrow();
  }
}
