package org.parley.gateway.call;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.clustering.Node;
import org.parley.clustering.Site;
import org.parley.clustering.local.LocalCluster;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.access.Caller;
import org.parley.gateway.access.GlobalPolicy;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.access.Right;
import org.parley.gateway.access.Scope;
import org.parley.gateway.conversation.Conversation;
import org.parley.gateway.conversation.ConversationId;
import org.parley.gateway.conversation.Conversations;
import org.parley.gateway.conversation.Recorded;
import org.parley.gateway.conversation.Rules;
import org.parley.gateway.conversation.StartConversation;
import org.parley.gateway.delivery.Envelope;
import org.parley.gateway.delivery.Frames;
import org.parley.gateway.directory.Enterprise;
import org.parley.gateway.directory.Person;
import org.parley.gateway.directory.Persons;
import org.parley.gateway.presence.Capability;
import org.parley.gateway.presence.PresenceRules;
import org.parley.gateway.presence.Presences;
import org.parley.gateway.presence.ReportDevice;
import org.parley.gateway.signin.ManualClock;
import org.parley.gateway.store.MemoryStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A node that keeps calls, without sockets and threads. Everybody's session and device are called
/// like them, with a number.
final class Exchange {

  private final Deque<Runnable> loop = new ArrayDeque<>();
  private final ManualClock clock = new ManualClock();
  private final MemoryStore store = new MemoryStore();
  private final Map<Address, List<JsonNode>> told = new HashMap<>();
  private final Enterprise enterprise = Enterprise.on(store);
  private final Conversations conversations;
  private final Presences presences;
  private Calls calls;
  private Calls other;
  private final Media media;
  private int asked;

  /// A node whose media go between peers.
  Exchange(String... people) {
    this(new PeersOnly(), people);
  }

  Exchange(Media media, String... people) {
    this.media = media;
    for (var person : people) {
      enterprise.put(Persons.named(address(person).text(), person));
    }
    rights(Set.of(Right.values()));
    var gate = enterprise.gate();
    conversations =
        new Conversations(
            store,
            List.of(loop::add),
            new Rules(30, gate::isEnabled, gate::mayWrite, (_, _) -> List.of()),
            clock,
            this::deliver,
            Address::text);
    presences =
        new Presences(
            store,
            new LocalCluster(new Node("node", new Site("main"), 1)),
            loop::add,
            new PresenceRules(
                _ -> true, gate::level, () -> true, (_, _) -> Future.succeededFuture()),
            clock,
            _ -> {});
    calls = calls();
    other = calls();
  }

  private Calls calls() {
    return SimpleCalls.on(
        store, conversations, presences, enterprise.gate(), clock, loop::add, this::deliver, media);
  }

  static Address address(String person) {
    return Story.address(person);
  }

  void rights(Set<Right> rights) {
    enterprise.put(new GlobalPolicy(AuthorizationLevel.PUBLIC, rights, true, true, true));
  }

  /// What `person` holds besides.
  void rights(String person, Set<Right> rights) {
    var named = Persons.named(address(person).text(), person);
    enterprise.put(
        new Person(
            named.address(),
            named.displayName(),
            named.profile(),
            named.groups(),
            named.location(),
            named.enabled(),
            rights,
            named.passwordAt(),
            named.tokensFrom()));
  }

  /// `person` signs in by a device that has all of this.
  Exchange comes(String person, Capability... has) {
    comesBy(person, 1, Set.of(has));
    return this;
  }

  void comesBy(String person, int number, Set<Capability> has) {
    var session = person + number;
    presences.opened(session, address(person));
    does(presences.perform(caller(person, session), new ReportDevice(session, has)));
  }

  void goes(String person) {
    presences.closed(person + 1);
    settle();
  }

  /// Everybody comes, with a microphone, a camera and a screen.
  Exchange all(String... people) {
    for (var person : people) {
      comes(person, Capability.values());
    }
    return this;
  }

  ConversationId group(String starter, String... others) {
    var start =
        new StartConversation(
            List.of(others).stream().map(Story::address).toList(),
            Optional.empty(),
            "g" + asked++,
            Optional.empty());
    var outcome = now(conversations.perform(address(starter), start));
    return ((Recorded) assertInstanceOf(Outcome.Done.class, outcome).ok()).conversation();
  }

  /// `person` calls `other`.
  CallView calls(String person, String other) {
    return shown(outcome(person, call(other, "c" + asked++)));
  }

  Call call(String other, String clientId) {
    return new Call(
        Optional.empty(), Optional.of(address(other)), "", Set.of(Medium.AUDIO), clientId);
  }

  CallView calls(String person, ConversationId group) {
    return shown(
        outcome(
            person,
            new Call(
                Optional.of(group), Optional.empty(), "", Set.of(Medium.AUDIO), "c" + asked++)));
  }

  CallView accepts(String person, CallView call) {
    return shown(outcome(person, new Accept(call.id(), person + 1, Set.of(Medium.AUDIO))));
  }

  CallView reads(String person, CallView call) {
    return shown(outcome(person, new ReadCall(call.id(), person + 1)));
  }

  void does(String person, CallCommand command) {
    assertInstanceOf(Outcome.Done.class, outcome(person, command));
  }

  Refusal refuses(String person, CallCommand command) {
    return assertInstanceOf(Outcome.Refused.class, outcome(person, command)).refusal();
  }

  Outcome outcome(String person, CallCommand command) {
    var by = caller(person, person + 1);
    return now(
        calls.perform(
            by,
            command instanceof Call call && call.device().isEmpty()
                ? new Call(
                    call.conversation(), call.person(), person + 1, call.media(), call.clientId())
                : command));
  }

  /// So many seconds pass, and the node looks after its calls in each.
  void later(int seconds) {
    for (int i = 0; i < seconds; i++) {
      clock.advance(Duration.ofSeconds(1));
      calls.tick();
      presences.tick();
      settle();
    }
  }

  /// The node dies, and another one takes its place.
  void dies() {
    calls = calls();
  }

  /// From now on another node is asked, which takes care of the same calls; again, the first.
  void asksTheOtherNode() {
    var before = calls;
    calls = other;
    other = before;
  }

  /// What `person` was told since this was last asked.
  List<JsonNode> told(String person) {
    return Optional.ofNullable(told.remove(address(person))).orElse(List.of());
  }

  /// The kinds of the entries that `person` was told.
  List<String> entries(String person) {
    return told(person).stream()
        .filter(event -> event.get("event").stringValue().equals("EntryAdded"))
        .map(event -> event.at("/entry/kind").stringValue())
        .toList();
  }

  Conversation conversation(CallView call) {
    return now(conversations.look(call.conversation()));
  }

  Conversations conversations() {
    return conversations;
  }

  int live() {
    return now(new CallRows(store).live()).size();
  }

  <T> T now(Future<T> future) {
    settle();
    return Optional.of(future).filter(Future::succeeded).orElseThrow().result();
  }

  InstantSource clock() {
    return clock;
  }

  private void does(Future<Outcome> future) {
    assertInstanceOf(Outcome.Done.class, now(future));
  }

  private static CallView shown(Outcome outcome) {
    return ((CallReply.Shown) assertInstanceOf(Outcome.Done.class, outcome).ok()).call();
  }

  private static Caller caller(String person, String session) {
    return new Caller(address(person), Scope.PERSON, "127.0.0.1", Optional.of(session));
  }

  private void deliver(List<Envelope> envelopes) {
    for (var envelope : envelopes) {
      var event = JsonMapper.shared().readTree(Frames.text(envelope.frame()));
      envelope
          .recipients()
          .forEach(person -> told.computeIfAbsent(person, _ -> new ArrayList<>()).add(event));
    }
  }

  private void settle() {
    for (var step = loop.poll(); step != null; step = loop.poll()) {
      step.run();
    }
  }
}
