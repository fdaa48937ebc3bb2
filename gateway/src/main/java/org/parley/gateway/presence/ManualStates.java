package org.parley.gateway.presence;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.json.Json;
import org.parley.gateway.store.Row;
import org.parley.gateway.store.RowKey;
import org.parley.gateway.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Keeps what was chosen for people: a row for each for whom something ever was, whose version goes
/// up with every change, also when it empties.
final class ManualStates {

  private static final Logger LOG = LoggerFactory.getLogger(ManualStates.class);
  private static final String TABLE = "presence";
  private static final int PAGE = 1_000;
  private static final JsonMapper MAPPER = Json.mapper();

  private record Stored(Optional<Manual> manual) {}

  private final Store store;
  private final Serial serial;
  private final Map<Address, Long> asked = new HashMap<>();
  private final Map<Address, Long> applied = new HashMap<>();

  ManualStates(Store store, Serial serial) {
    this.store = store;
    this.serial = serial;
  }

  /// What is chosen for whom, after a start.
  Future<Map<Address, Manual>> load() {
    return load("", new HashMap<>());
  }

  private Future<Map<Address, Manual>> load(String after, Map<Address, Manual> found) {
    return store
        .scan(TABLE, "", after, PAGE)
        .compose(rows -> serial.call(() -> Future.succeededFuture(take(rows, found))))
        .compose(rows ->
            rows.size() < PAGE
                ? Future.succeededFuture(found)
                : load(rows.getLast().key().key(), found));
  }

  private List<Row> take(List<Row> rows, Map<Address, Manual> found) {
    for (var row : rows) {
      var person = new Address(row.key().key());
      asked.put(person, row.version());
      MAPPER
          .readValue(row.value().getBytes(), Stored.class)
          .manual()
          .ifPresent(manual -> found.put(person, manual));
    }
    return rows;
  }

  /// Stores what is chosen for `person` now, if anything, and runs `then` once it is durable,
  /// unless something newer is in force by then.
  Future<Void> keep(Address person, Optional<Manual> manual, Runnable then) {
    long version = next(person);
    return put(person, version, manual)
        .compose(_ ->
            serial.call(() -> {
              if (applied.merge(person, version, Math::max) == version) {
                then.run();
              }
              return Future.succeededFuture();
            }));
  }

  /// Stores what follows from other events, and so would follow again.
  void note(Address person, Optional<Manual> manual) {
    long version = next(person);
    applied.put(person, version);
    put(person, version, manual).onFailure(e -> LOG.warn("A presence was not stored", e));
  }

  private long next(Address person) {
    return asked.merge(person, 1L, Long::sum);
  }

  private Future<Void> put(Address person, long version, Optional<Manual> manual) {
    var value = Buffer.buffer(MAPPER.writeValueAsBytes(new Stored(manual)));
    return store.put(List.of(new Row(new RowKey(TABLE, "", person.text()), version, value)));
  }
}
