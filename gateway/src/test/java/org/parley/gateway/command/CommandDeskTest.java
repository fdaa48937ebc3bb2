package org.parley.gateway.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.parley.clustering.Key;
import org.parley.clustering.Node;
import org.parley.clustering.Site;
import org.parley.clustering.local.LocalCluster;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Caller;
import org.parley.gateway.access.Command;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Pace;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.access.Requirement;
import org.parley.gateway.access.Scope;
import org.parley.gateway.authorization.Authorizations;
import org.parley.gateway.call.SimpleCalls;
import org.parley.gateway.conversation.Conversations;
import org.parley.gateway.conversation.Rules;
import org.parley.gateway.conversation.StartConversation;
import org.parley.gateway.directory.Enterprise;
import org.parley.gateway.directory.People;
import org.parley.gateway.directory.Persons;
import org.parley.gateway.directory.SearchPeople;
import org.parley.gateway.presence.Presences;
import org.parley.gateway.presence.QuietPresences;
import org.parley.gateway.store.MemoryStore;

class CommandDeskTest {

  private static final Node SELF = new Node("node", new Site("main"), 1);

  /// A command of a family that nobody has listed.
  private record Unlisted() implements Command {
    @Override
    public Requirement requires(Address sender) {
      return Requirement.none();
    }

    @Override
    public Optional<Key> key(Address sender) {
      return Optional.empty();
    }
  }

  private static final Address ANNA = new Address("anna@berlin.example");
  private static final Caller PERSON = new Caller(ANNA, Scope.PERSON, "here");
  private static final Caller ADMINISTRATOR = new Caller(ANNA, Scope.ADMINISTRATOR, "here");
  private static final Command START =
      new StartConversation(
          List.of(new Address("joerg@berlin.example")), Optional.empty(), "1", Optional.empty());

  private final MemoryStore store = new MemoryStore();
  private final Queue<Runnable> loop = new ArrayDeque<>();
  private final Enterprise enterprise =
      Enterprise.on(store)
          .put(Persons.named(ANNA.text(), "Anna"), Persons.named("joerg@berlin.example", "Jörg"));
  private final People people =
      new People(
          enterprise.directory(),
          enterprise.log(),
          enterprise.gate(),
          new Pace(InstantSource.system()),
          Runnable::run);
  private final Authorizations authorizations =
      new Authorizations(
          enterprise.log(), enterprise.gate(), Address::text, InstantSource.system());
  private final Presences presences = QuietPresences.on(store);
  private final Conversations conversations = conversations(new Rules(30, _ -> true));
  private final CommandDesk desk = desk(conversations);

  @Test
  void whoHasTheRightIsServed() {
    assertInstanceOf(Outcome.Done.class, outcome(desk.perform(PERSON, START)));
    assertInstanceOf(Outcome.Done.class, outcome(desk.perform(PERSON, new SearchPeople("anna"))));
  }

  @Test
  void whoHasNotIsRefusedBeforeAnythingHappens() {
    var refused =
        assertInstanceOf(Outcome.Refused.class, outcome(desk.perform(ADMINISTRATOR, START)));
    assertEquals(Refusal.NOT_ALLOWED, refused.refusal());
    assertTrue(loop.isEmpty());
  }

  @Test
  void whatBreaksIsAnIncidentAndTellsNothingElse() {
    var broken = desk(conversations(breaking()));
    var failed = failed(broken.perform(PERSON, START));
    assertTrue(failed.incident().matches("[0-9a-f]{12}"), failed.incident());
    assertNotEquals(failed, failed(broken.perform(PERSON, START)));
  }

  @Test
  void aStoreThatDoesNotAnswerIsARefusalToAskAgain() {
    var _ = store.close();
    var refused = assertInstanceOf(Outcome.Refused.class, outcome(desk.perform(PERSON, START)));
    assertEquals(Refusal.UNAVAILABLE, refused.refusal());
  }

  private CommandDesk desk(Conversations some) {
    return new CommandDesk(
        new LocalCluster(SELF),
        enterprise.gate(),
        new Features(
            some,
            people,
            authorizations,
            presences,
            SimpleCalls.on(store, some, presences, enterprise.gate(), Runnable::run, _ -> {})));
  }

  private static Rules breaking() {
    return new Rules(
        30,
        _ -> {
          throw new IllegalStateException("broken");
        });
  }

  private Conversations conversations(Rules rules) {
    return new Conversations(
        store, List.of(loop::add), rules, InstantSource.system(), _ -> {}, Address::text);
  }

  @Test
  void aCommandThatNobodyTakesIsAnIncidentToo() {
    failed(desk.perform(PERSON, new Unlisted()));
  }

  @Test
  void whatIsGuardedNeverFails() {
    failed(desk.guard("SignIn", Future.failedFuture(new IllegalStateException("broken"))));
    var fine = new Outcome.Refused(Refusal.WRONG_CREDENTIALS, "wrong");
    assertEquals(fine, outcome(desk.guard("SignIn", Future.succeededFuture(fine))));
  }

  private Outcome.Failed failed(Future<Outcome> future) {
    return assertInstanceOf(Outcome.Failed.class, outcome(future));
  }

  private Outcome outcome(Future<Outcome> future) {
    for (var step = loop.poll(); step != null; step = loop.poll()) {
      step.run();
    }
    assertTrue(future.succeeded());
    return future.result();
  }
}
