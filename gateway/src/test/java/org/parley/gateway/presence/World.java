package org.parley.gateway.presence;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.clustering.Cluster;
import org.parley.clustering.Node;
import org.parley.clustering.Site;
import org.parley.clustering.local.LocalCluster;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.access.Caller;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.access.Scope;
import org.parley.gateway.delivery.Frame;
import org.parley.gateway.delivery.Frames;
import org.parley.gateway.delivery.Notice;
import org.parley.gateway.signin.ManualClock;
import org.parley.gateway.store.MemoryStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// People and their sessions, whose node does what it is asked when the test lets it. A session is
/// called like its person and a number: `anna1`; people called `p1`, `p2` and so on have one, `p1`.
final class World {

  final ManualClock clock;
  final MemoryStore memory;
  final List<String> requests = new ArrayList<>();
  final List<Notice> notices = new ArrayList<>();
  private final Deque<Runnable> steps = new ArrayDeque<>();
  private final Map<String, AuthorizationLevel> levels = new HashMap<>();
  private boolean on = true;
  Presences presences;

  /// The level of everybody toward everybody, unless it is said otherwise.
  AuthorizationLevel standard = AuthorizationLevel.TEAM;

  /// A node alone.
  World() {
    this(
        new LocalCluster(new Node("alone", new Site("main"), 1)),
        new MemoryStore(),
        new ManualClock());
  }

  /// One of several nodes.
  World(Cluster cluster, MemoryStore memory, ManualClock clock) {
    this.memory = memory;
    this.clock = clock;
    this.presences = start(cluster);
  }

  static Address address(String name) {
    return new Address(name + "@berlin.example");
  }

  void level(String watcher, String watched, AuthorizationLevel level) {
    levels.put(address(watcher) + ">" + address(watched), level);
  }

  void turn(boolean presenceOn) {
    on = presenceOn;
  }

  void opens(String... sessions) {
    Arrays.stream(sessions).forEach(s -> presences.opened(s, address(owner(s))));
    settle();
  }

  void opensAs(String session, String person) {
    presences.opened(session, address(person));
    settle();
  }

  void closes(String... sessions) {
    Arrays.stream(sessions).forEach(presences::closed);
    settle();
  }

  /// What was asked before is done, and everybody has been told.
  World tells() {
    presences.flush();
    settle();
    return this;
  }

  void after(int seconds) {
    clock.advance(Duration.ofSeconds(seconds));
    presences.tick();
    tells();
  }

  void restarts() {
    presences = start(new LocalCluster(new Node("alone", new Site("main"), 2)));
    loads();
  }

  void loads() {
    var loaded = presences.load();
    settle();
    assertTrue(loaded.succeeded());
    notices.clear();
  }

  Future<Outcome> begins(String session, PresenceCommand command) {
    var caller = new Caller(address(owner(session)), Scope.PERSON, "here", Optional.of(session));
    return presences.perform(caller, command);
  }

  Outcome asks(String session, PresenceCommand command) {
    var outcome = begins(session, command);
    settle();
    return outcome.result();
  }

  <T extends Record> T does(String session, PresenceCommand command, Class<T> reply) {
    var done = assertInstanceOf(Outcome.Done.class, asks(session, command));
    return assertInstanceOf(reply, done.ok());
  }

  Refusal refuses(String session, PresenceCommand command) {
    return assertInstanceOf(Outcome.Refused.class, asks(session, command)).refusal();
  }

  List<Seen> watches(String session, String... people) {
    return does(session, watch(true, people), Watch.Watched.class).people();
  }

  static Watch watch(boolean quiet, String... people) {
    return new Watch(Arrays.stream(people).map(World::address).toList(), Optional.of(quiet));
  }

  Seen sets(String session, ManualState state) {
    return does(session, set(Optional.empty(), state), Seen.class);
  }

  static SetPresence set(Optional<Address> person, ManualState state) {
    return new SetPresence(
        person, state, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  Whereabouts whereabouts(String person) {
    var asked = presences.whereabouts(List.of(address(person)));
    settle();
    return asked.result().getOrDefault(address(person), Whereabouts.NOWHERE);
  }

  /// What `session` has been told since the last time: person and state, such as `anna BUSY`.
  List<String> hears(String session) {
    tells();
    return notices.stream()
        .filter(notice -> notice.sessions().contains(session))
        .map(Notice::frame)
        .map(World::text)
        .toList();
  }

  void forgets() {
    tells();
    notices.clear();
  }

  /// What of that is about `person`, without the name.
  List<String> hears(String session, String person) {
    return hears(session).stream()
        .filter(text -> text.startsWith(person + " "))
        .map(text -> text.substring(person.length() + 1))
        .toList();
  }

  /// Whether there is something to be done.
  boolean isBusy() {
    return !steps.isEmpty();
  }

  /// Does everything that is to be done.
  void settle() {
    for (var step = steps.poll(); step != null; step = steps.poll()) {
      step.run();
    }
  }

  private static String owner(String session) {
    return session.startsWith("p") ? session : session.replaceAll("[0-9]+$", "");
  }

  private static String text(Frame frame) {
    JsonNode json = JsonMapper.shared().readTree(Frames.text(frame));
    var name = json.get("person").stringValue().replaceAll("@.*", "");
    var presence = Optional.ofNullable(json.get("presence"));
    return name
        + presence.map(p -> " " + p.get("state").stringValue()).orElse(" nothing")
        + presence.filter(p -> p.get("idle").booleanValue()).map(_ -> " idle").orElse("");
  }

  private Presences start(Cluster cluster) {
    return new Presences(
        memory,
        cluster,
        steps::add,
        new PresenceRules(
            person -> !person.equals(address("stranger")),
            (watcher, watched) -> levels.getOrDefault(watcher + ">" + watched, standard),
            () -> on,
            (watcher, watched) -> {
              watched.forEach(each -> requests.add(watcher.address() + ">" + each));
              return Future.succeededFuture();
            }),
        clock,
        notices::addAll);
  }
}
