package org.parley.it.drive;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.it.audit.Evidence;
import org.parley.it.audit.Histories;
import org.parley.it.audit.Sent;
import org.parley.it.audit.Sighting;
import org.parley.it.audit.Stored;
import org.parley.it.client.Commands;
import org.parley.it.client.Eventually;
import org.parley.it.client.Reply;

/// All people of a cluster, spread over its nodes, who talk in rooms at a given rate, choose their
/// presence and watch that of others.
public final class Population implements AutoCloseable {

  private static final int TICK_MILLIS = 10;
  private static final int LOOK_MILLIS = 2_000;
  private static final int CHANGES_MILLIS = 200;
  private static final int WATCHED = 20;
  private static final List<String> STATES = List.of("BUSY", "AWAY", "DO_NOT_DISTURB");

  private final Loop loop = new Loop();
  private final Counts counts = new Counts();
  private final List<Driver> drivers;
  private final List<URI> nodes;
  private final RandomGenerator random;
  private Round round = new Round();
  private Map<String, List<Driver>> rooms = Map.of();
  private int perSecond;
  private double due;

  /// Lets the person of each account come in at the nodes in turn.
  public Population(List<Account> accounts, List<URI> nodes, RandomGenerator random) {
    this.nodes = nodes;
    this.random = random;
    this.drivers =
        IntStream.range(0, accounts.size())
            .mapToObj(i -> new Driver(loop, accounts.get(i), from(nodes, i), counts))
            .toList();
    loop.run(this::begin);
  }

  private static List<URI> from(List<URI> nodes, int number) {
    return IntStream.range(0, nodes.size())
        .mapToObj(i -> nodes.get((number + i) % nodes.size()))
        .toList();
  }

  private void begin() {
    drivers.forEach(Driver::connect);
    loop.every(TICK_MILLIS, this::talk);
    loop.every(LOOK_MILLIS, () -> drivers.forEach(Driver::looksAfterItsLine));
    loop.every(CHANGES_MILLIS, this::changePresence);
  }

  /// Whether everybody is signed in.
  public boolean isThere() {
    return loop.get(() -> drivers.stream().allMatch(Driver::isSignedIn));
  }

  /// How many are signed in.
  public long present() {
    return loop.get(() -> drivers.stream().filter(Driver::isSignedIn).count());
  }

  /// Everybody goes back to where they came in at first.
  public void goHome() {
    loop.run(() -> IntStream.range(0, drivers.size()).forEach(i -> drivers.get(i).goesTo(home(i))));
  }

  /// Whether everybody is signed in where they came in at first.
  public boolean isAtHome() {
    return loop.get(() ->
        IntStream.range(0, drivers.size())
            .allMatch(i -> drivers.get(i).isSignedIn() && drivers.get(i).node().equals(home(i))));
  }

  private URI home(int number) {
    return nodes.get(number % nodes.size());
  }

  /// Begins a round in new rooms of `size`, of which nothing was said yet.
  public void begins(Round next, int size) {
    loop.run(() -> {
      round = next;
      counts.reset();
      drivers.forEach(driver -> driver.begins(next));
    });
    rooms =
        IntStream.iterate(0, from -> from < drivers.size(), from -> from + size)
            .mapToObj(from -> drivers.subList(from, Math.min(drivers.size(), from + size)))
            .collect(Collectors.toUnmodifiableMap(this::start, people -> people));
    loop.run(
        () -> IntStream.range(0, drivers.size()).filter(i -> i % 10 == 1).forEach(this::watch));
  }

  private String start(List<Driver> people) {
    var start = Commands.command("StartConversation").put("clientId", Commands.newClientId());
    var others = start.putArray("participants");
    people.stream().skip(1).forEach(driver -> others.add(driver.address()));
    // Whoever starts it may just be moving to another node.
    return Eventually.find(
            people.getFirst().address() + " starts a room",
            () -> Optional.of(loop.await(() -> people.getFirst().asks(start))).filter(Reply::isOk),
            start::toString)
        .ok()
        .get("conversation")
        .asString();
  }

  private void watch(int number) {
    List<String> people = new ArrayList<>();
    for (int i = 1; i <= WATCHED; i++) {
      people.add(drivers.get((number + i * 7) % drivers.size()).address());
    }
    drivers.get(number).presences().watches(people.stream().distinct().toList());
  }

  /// From now on `messages` are said in each second, by anybody anywhere.
  public void talks(int messages) {
    loop.run(() -> {
      perSecond = messages;
      due = 0;
    });
  }

  private void talk() {
    due += perSecond * TICK_MILLIS / 1000.0;
    var names = List.copyOf(rooms.keySet());
    for (; due >= 1 && !names.isEmpty(); due--) {
      String room = names.get(random.nextInt(names.size()));
      List<Driver> people = rooms.getOrDefault(room, List.of());
      Driver sender = people.get(random.nextInt(people.size()));
      sender.says(message(room, sender, "word " + random.nextLong() + " 🙂"));
    }
  }

  private static Sent message(String room, Driver sender, String text) {
    return new Sent(room, sender.address(), Commands.newClientId(), text);
  }

  /// While people talk, every seventh of them changes state now and then.
  private void changePresence() {
    if (perSecond > 0) {
      int chosen = random.nextInt((drivers.size() + 6) / 7) * 7;
      drivers.get(chosen).presences().chooses(STATES.get(random.nextInt(STATES.size())));
    }
  }

  /// Lets everybody who chooses their presence do so once more.
  public void choosePresence() {
    loop.run(() ->
        IntStream.range(0, drivers.size())
            .filter(i -> i % 7 == 0)
            .mapToObj(i -> drivers.get(i).presences())
            .forEach(one -> one.chooses(STATES.get(random.nextInt(STATES.size())))));
  }

  /// In each room somebody of every node says something, and it is noted when each hears it,
  /// counted from now.
  public void probes() {
    long since = System.nanoTime();
    loop.run(() ->
        rooms.forEach((room, people) ->
            nodes.forEach(node ->
                people.stream()
                    .filter(driver -> driver.node().equals(node))
                    .findFirst()
                    .ifPresent(driver -> probe(room, driver, people, since)))));
  }

  /// In each room anybody says one thing, so that whoever does not hear it learns of it by nothing
  /// else.
  public void probesOnce() {
    long since = System.nanoTime();
    loop.run(() ->
        rooms.forEach((room, people) ->
            probe(room, people.get(random.nextInt(people.size())), people, since)));
  }

  private void probe(String room, Driver sender, List<Driver> people, long since) {
    Sent message = message(room, sender, "probe");
    round.probe(new Round.Probe(room, message.clientId(), people, since));
    sender.says(message);
  }

  /// Whether everything said is acknowledged, and all presence chosen.
  public boolean isQuiet() {
    return loop.get(() ->
        drivers.stream()
            .allMatch(driver -> driver.outbox().isEmpty() && driver.presences().isChosen()));
  }

  /// Whether everybody has heard all probes.
  public boolean hasHeard() {
    return loop.get(round::isHeard);
  }

  /// Whether everybody sees the presence of all whom they watch as it is.
  public boolean seesRightly() {
    return loop.get(() -> sightings().stream().allMatch(one -> one.shown().equals(one.actual())));
  }

  private List<Sighting> sightings() {
    Map<String, Driver> byAddress =
        drivers.stream().collect(Collectors.toMap(Driver::address, driver -> driver));
    return drivers.stream()
        .flatMap(watcher ->
            watcher.presences().watched().stream()
                .map(person ->
                    sighting(watcher, Optional.ofNullable(byAddress.get(person)).orElseThrow())))
        .toList();
  }

  private static Sighting sighting(Driver watcher, Driver person) {
    return new Sighting(
        watcher.address(),
        watcher.node().getAuthority(),
        person.address(),
        watcher.presences().shown(person.address()),
        person.presences().actual());
  }

  /// The rooms of this round, each with the address of a participant.
  public Map<String, String> rooms() {
    return rooms.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, room -> room.getValue().getLast().address()));
  }

  /// What everybody can tell of this round, next to `logs`, which is what the store holds.
  public Histories histories(Map<String, List<Stored>> logs) {
    return loop.get(() -> {
      Evidence evidence = round.ledger().against(logs);
      return new Histories(evidence, transcripts(), round.hearings(), sightings(), complaints());
    });
  }

  private Map<String, Map<String, List<Stored>>> transcripts() {
    return rooms.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                room ->
                    room.getValue().stream()
                        .collect(
                            Collectors.toMap(
                                Driver::address,
                                driver -> driver.reading().entries(room.getKey())))));
  }

  private List<String> complaints() {
    List<String> all = new ArrayList<>(round.ledger().complaints());
    all.addAll(loop.faults());
    drivers.forEach(driver -> all.addAll(driver.reading().contradictions()));
    return all;
  }

  /// How the people are spread and what they went through, in a few words.
  public String describe() {
    return loop.get(() -> {
      Predicate<Driver> isThere = Driver::isSignedIn;
      var perNode =
          drivers.stream()
              .filter(isThere)
              .collect(
                  Collectors.groupingBy(
                      driver -> driver.node().getAuthority(), TreeMap::new, Collectors.counting()));
      return perNode + "; " + counts;
    });
  }

  /// Lets the load go on.
  public void goesOn(Duration time) {
    loop.goesOn(time);
  }

  @Override
  public void close() {
    talks(0);
    loop.run(() -> drivers.forEach(Driver::leaves));
    loop.close();
  }
}
