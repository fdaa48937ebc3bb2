package org.parley.gateway.wire;

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
import java.util.stream.Collectors;
import org.parley.clustering.Node;
import org.parley.clustering.Site;
import org.parley.clustering.local.LocalCluster;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Caller;
import org.parley.gateway.access.GlobalPolicy;
import org.parley.gateway.access.Group;
import org.parley.gateway.access.Pace;
import org.parley.gateway.access.Scope;
import org.parley.gateway.authorization.Announcer;
import org.parley.gateway.authorization.Authorizations;
import org.parley.gateway.call.Calls;
import org.parley.gateway.call.SimpleCalls;
import org.parley.gateway.command.Catalog;
import org.parley.gateway.command.CommandDesk;
import org.parley.gateway.command.Features;
import org.parley.gateway.conversation.Conversations;
import org.parley.gateway.conversation.Rules;
import org.parley.gateway.delivery.Envelope;
import org.parley.gateway.delivery.Frame;
import org.parley.gateway.delivery.Frames;
import org.parley.gateway.delivery.Notice;
import org.parley.gateway.directory.Enterprise;
import org.parley.gateway.directory.People;
import org.parley.gateway.directory.Person;
import org.parley.gateway.hyperlink.DemoLocations;
import org.parley.gateway.hyperlink.Link;
import org.parley.gateway.hyperlink.Recogniser;
import org.parley.gateway.hyperlink.Schemes;
import org.parley.gateway.presence.PresenceRules;
import org.parley.gateway.presence.Presences;
import org.parley.gateway.signin.ManualClock;
import org.parley.gateway.store.MemoryStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A node without sockets and threads: frames go in as text, replies and events come out as JSON.
/// Its clock stands at 10:00:00.123 and goes on by a second with each frame.
final class Stage {

  private static final Node SELF = new Node("node", new Site("main"), 1);

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final Deque<Runnable> loop = new ArrayDeque<>();
  private final ManualClock clock = new ManualClock();
  private final Map<Address, List<JsonNode>> told = new HashMap<>();
  private final CommandReader reader = new CommandReader(new Catalog());
  private final Replies replies = new Replies();
  private final Recogniser recogniser = new Recogniser(Schemes.standard());
  private final Conversations conversations;
  private final Authorizations authorizations;
  private final Presences presences;
  private final Calls calls;
  private final CommandDesk desk;
  private final Enterprise enterprise;

  Stage(List<Person> people) {
    var store = new MemoryStore();
    enterprise = Enterprise.on(store).put(people);
    var directory = enterprise.directory();
    conversations =
        new Conversations(
            store,
            List.of(loop::add),
            new Rules(
                30,
                enterprise.gate()::isEnabled,
                enterprise.gate()::mayWrite,
                (_, text) -> links(text)),
            clock,
            this::deliver,
            directory::displayName);
    authorizations =
        new Authorizations(enterprise.log(), enterprise.gate(), directory::displayName, clock);
    var connected = people.stream().map(Person::address).collect(Collectors.toSet());
    enterprise
        .policies()
        .listen(new Announcer(() -> connected, this::write, directory::displayName)::tell);
    presences =
        new Presences(
            store,
            new LocalCluster(SELF),
            loop::add,
            new PresenceRules(
                _ -> true, enterprise.gate()::level, () -> true, authorizations::request),
            clock,
            this::tell);
    calls =
        SimpleCalls.on(
            store, conversations, presences, enterprise.gate(), clock, loop::add, this::deliver);
    desk =
        new CommandDesk(
            new LocalCluster(SELF),
            enterprise.gate(),
            new Features(
                conversations,
                new People(
                    directory,
                    enterprise.log(),
                    enterprise.gate(),
                    new Pace(InstantSource.system()),
                    Runnable::run),
                authorizations,
                presences,
                calls));
    clock.advance(Duration.ofMillis(123));
  }

  /// What the node replies when `person` writes `frame`.
  JsonNode asks(String person, String frame) {
    return asks(caller(person), frame);
  }

  JsonNode asks(Caller caller, String frame) {
    var reply =
        switch (reader.read(frame)) {
          case Request.Ask ask ->
              replies.frame(ask.ref(), now(desk.perform(caller, ask.command())));
          case Request.Malformed bad -> replies.malformed(bad.ref(), bad.message());
          case Request.Enter _ -> throw new IllegalArgumentException("there is no socket here");
        };
    clock.advance(Duration.ofSeconds(1));
    return json(reply);
  }

  /// `person` signs in; their session is called like them.
  void comes(String person) {
    presences.opened(person, address(person));
    settle();
  }

  /// The events that `person` was told since somebody last asked, marks among them.
  List<JsonNode> tells(String person) {
    conversations.tick();
    presences.flush();
    settle();
    var events = told.getOrDefault(address(person), List.of());
    told.clear();
    return events;
  }

  /// The node looks after its calls, as it does every second.
  void minds() {
    calls.tick();
    settle();
  }

  /// An administrator sets this for everybody.
  void sets(GlobalPolicy global) {
    enterprise.put(global);
  }

  /// An administrator sets this for a group.
  Stage sets(Group group) {
    enterprise.put(group);
    return this;
  }

  /// `person` asks for a level of `other`, as watching them does.
  void requests(String person, String other) {
    now(authorizations.request(caller(person), List.of(address(other))));
    clock.advance(Duration.ofSeconds(1));
  }

  /// The node takes no more changes.
  void drains() {
    conversations.refuseChanges();
  }

  private List<Link> links(String text) {
    return recogniser.links(Optional.of(DemoLocations.all().getFirst()), text);
  }

  private void deliver(List<Envelope> envelopes) {
    for (var envelope : envelopes) {
      var event = json(envelope.frame());
      envelope
          .recipients()
          .forEach(person -> told.computeIfAbsent(person, _ -> new ArrayList<>()).add(event));
    }
  }

  private void write(Frame frame, Address person) {
    told.computeIfAbsent(person, _ -> new ArrayList<>()).add(json(frame));
  }

  private static Caller caller(String person) {
    return new Caller(address(person), Scope.PERSON, "127.0.0.1", Optional.of(person));
  }

  private void tell(List<Notice> notices) {
    for (var notice : notices) {
      var event = json(notice.frame());
      notice
          .sessions()
          .forEach(
              session -> told.computeIfAbsent(address(session), _ -> new ArrayList<>()).add(event));
    }
  }

  private <T> T now(Future<T> future) {
    settle();
    return Optional.of(future).filter(Future::succeeded).orElseThrow().result();
  }

  private void settle() {
    for (var step = loop.poll(); step != null; step = loop.poll()) {
      step.run();
    }
  }

  private static Address address(String person) {
    return new Address(person + "@berlin.example");
  }

  private static JsonNode json(Frame frame) {
    return MAPPER.readTree(Frames.text(frame));
  }
}
