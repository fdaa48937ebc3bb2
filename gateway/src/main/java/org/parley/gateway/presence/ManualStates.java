package org.parley.gateway.presence;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.parley.gateway.access.Address;
import org.parley.gateway.json.Json;
import org.parley.gateway.store.Row;
import org.parley.gateway.store.RowKey;
import org.parley.gateway.store.Store;
import org.parley.gateway.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Keeps what was chosen for people: a row for each for whom something ever was, whose version goes
/// up with every change, also when it empties. What somebody chooses goes up by 2 and what follows
/// from events by 1, so that of two nodes at once the former prevails.
final class ManualStates {

  private static final Logger LOG = LoggerFactory.getLogger(ManualStates.class);
  private static final String TABLE = "presence";
  private static final int PAGE = 1_000;
  private static final int MOST_ATTEMPTS = 5;

  /// Later than this somebody may have chosen something else, at another node.
  private static final Duration STILL_WANTED = Duration.ofSeconds(5);

  private static final JsonMapper MAPPER = Json.mapper();
  private static final Choice NOTHING = new Choice(0, Optional.empty());

  private record Stored(Optional<Manual> manual) {}

  private final Store store;
  private final Serial serial;
  private final Listener listener;
  private final InstantSource clock;
  private final Map<Address, Long> asked = new HashMap<>();
  private final Map<Address, Choice> inForce = new HashMap<>();
  private final Set<Address> contested = new LinkedHashSet<>();
  private boolean missed;
  private boolean reading;

  ManualStates(Store store, Serial serial, Listener listener, InstantSource clock) {
    this.store = store;
    this.serial = serial;
    this.listener = listener;
    this.clock = clock;
  }

  /// Is told what is chosen.
  interface Listener {

    /// `manual` is chosen for `person` now.
    void becomes(Address person, Optional<Manual> manual);

    /// This node has stored `choice` for `person`.
    void stored(Address person, Choice choice);
  }

  /// Reads what is chosen for whom.
  Future<Void> load() {
    return load("");
  }

  private Future<Void> load(String after) {
    return store
        .scan(TABLE, "", after, PAGE)
        .compose(rows -> serial.call(() -> take(rows)))
        .compose(rows ->
            rows.size() < PAGE ? Future.succeededFuture() : load(rows.getLast().key().key()));
  }

  private Future<List<Row>> take(List<Row> rows) {
    for (var row : rows) {
      var stored = MAPPER.readValue(row.value().getBytes(), Stored.class);
      var choice = new Choice(row.version(), stored.manual());
      var person = new Address(row.key().key());
      if (choice.contests(inForce(person))) {
        enforce(person, choice);
      } else {
        consider(person, choice);
      }
    }
    return Future.succeededFuture(rows);
  }

  /// Stores what is chosen for `person` now, if anything; completes when it is durable and in
  /// force, or something newer is.
  Future<Void> keep(Address person, Optional<Manual> manual) {
    return keep(person, manual, MOST_ATTEMPTS, clock.instant().plus(STILL_WANTED));
  }

  /// A row of a version that is not known here is left as it is: what was stored is read, and put
  /// above it, unless the node stood still in between.
  private Future<Void> keep(Address person, Optional<Manual> manual, int attempts, Instant until) {
    var choice = next(person, 2, manual);
    return put(person, choice)
        .compose(_ -> store.rows(List.of(key(person))))
        .transform(read ->
            serial.call(() -> {
              if (read.failed()) {
                contested.add(person);
                return Future.failedFuture(read.cause());
              }
              var version = read.result().stream().mapToLong(Row::version).max().orElse(0);
              asked.merge(person, version, Math::max);
              if (version > choice.version() && clock.instant().isAfter(until)) {
                contested.add(person);
                return Future.failedFuture(new StoreUnavailable("It took too long"));
              }
              if (version > choice.version() && attempts > 1) {
                return keep(person, manual, attempts - 1, until);
              }
              if (version > choice.version()) {
                contested.add(person);
              }
              consider(person, choice);
              listener.stored(person, choice);
              return Future.succeededFuture();
            }));
  }

  /// Stores what follows from other events, and so would follow again.
  void note(Address person, Optional<Manual> manual) {
    var choice = next(person, 1, manual);
    inForce.put(person, choice);
    put(person, choice)
        .onSuccess(_ -> serial.run(() -> listener.stored(person, choice)))
        .onFailure(e -> LOG.warn("A presence was not stored", e));
  }

  /// Another node has stored `choice`.
  void consider(Address person, Choice choice) {
    asked.merge(person, choice.version(), Math::max);
    if (choice.isNewerThan(inForce(person))) {
      enforce(person, choice);
    } else if (choice.contests(inForce(person))) {
      contested.add(person);
    }
  }

  /// What other nodes have stored may have been missed.
  void miss() {
    missed = true;
  }

  /// Reads again what may have been missed, and where only the store knows what holds. To be called
  /// about every second.
  void refresh() {
    if (reading) {
      return;
    }
    if (missed) {
      missed = false;
      read(this::load, () -> missed = true);
    } else if (!contested.isEmpty()) {
      var some = contested.stream().limit(PAGE).toList();
      contested.removeAll(some);
      var keys = some.stream().map(ManualStates::key).toList();
      read(
          () -> store.rows(keys).compose(rows -> serial.call(() -> take(rows))),
          () -> contested.addAll(some));
    }
  }

  private void read(Supplier<Future<?>> attempt, Runnable undo) {
    reading = true;
    attempt
        .get()
        .onComplete(result ->
            serial.run(() -> {
              reading = false;
              if (result.failed()) {
                LOG.debug("Presences were not read again, which is repeated", result.cause());
                undo.run();
              }
            }));
  }

  /// Those for whom something was ever chosen.
  List<Address> people() {
    return List.copyOf(inForce.keySet());
  }

  private void enforce(Address person, Choice choice) {
    inForce.put(person, choice);
    listener.becomes(person, choice.manual());
  }

  private Choice inForce(Address person) {
    return inForce.getOrDefault(person, NOTHING);
  }

  private Choice next(Address person, long step, Optional<Manual> manual) {
    return new Choice(asked.merge(person, step, Long::sum), manual);
  }

  private Future<Void> put(Address person, Choice choice) {
    var value = Buffer.buffer(MAPPER.writeValueAsBytes(new Stored(choice.manual())));
    return store.put(List.of(new Row(key(person), choice.version(), value)));
  }

  private static RowKey key(Address person) {
    return new RowKey(TABLE, "", person.text());
  }
}
