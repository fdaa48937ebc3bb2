package org.parley.gateway.directory;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.store.Row;
import org.parley.gateway.store.RowKey;
import org.parley.gateway.store.Store;
import tools.jackson.databind.json.JsonMapper;

/// Everybody of the enterprise, held in memory and kept in the store as a row each. Safe for use by
/// many threads; reading never waits. Futures complete on a thread of the store.
public final class Directory {

  private static final String TABLE = "person";
  private static final int PAGE = 1_000;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Store store;
  private volatile Snapshot snapshot;
  private Future<Void> lastPut = Future.succeededFuture();

  private Directory(Store store, Map<Address, Stored> people) {
    this.store = store;
    this.snapshot = Snapshot.of(people);
  }

  /// Reads everybody from the store.
  public static Future<Directory> open(Store store) {
    return load(store, "", new HashMap<>()).map(people -> new Directory(store, people));
  }

  /// Who has this address.
  public Optional<Person> find(Address address) {
    return Optional.ofNullable(snapshot.people.get(address)).map(Stored::person);
  }

  /// Up to `limit` people, best match first, then by name. Each word of `text` must be the start of
  /// a word in a name, address or group, or be digits within a phone number; case and diacritics do
  /// not matter.
  public List<Person> search(String text, int limit) {
    return snapshot.index.search(text, limit);
  }

  /// How many people there are.
  public int size() {
    return snapshot.people.size();
  }

  /// Adds or replaces all of `people` or none of them; completes when they are durable and found.
  public synchronized Future<Void> put(Collection<Person> people) {
    var asked = List.copyOf(people);
    // One after the other: each write starts from the versions that the one before has left.
    lastPut = lastPut.transform(_ -> write(asked));
    return lastPut;
  }

  private Future<Void> write(List<Person> people) {
    if (people.isEmpty()) {
      return Future.succeededFuture();
    }
    var next = new HashMap<>(snapshot.people);
    people.forEach(person -> next.merge(person.address(), new Stored(person, 1), Stored::next));
    var rows = people.stream().map(Person::address).distinct().map(next::get).map(Stored::row);
    // Prepared before, so that the store's thread has nothing left to do but to swap it in.
    var prepared = Snapshot.of(next);
    return store.put(rows.toList()).onSuccess(_ -> snapshot = prepared);
  }

  private static Future<Map<Address, Stored>> load(
      Store store, String after, Map<Address, Stored> people) {
    return store
        .scan(TABLE, "", after, PAGE)
        .compose(rows -> {
          rows.stream().map(Stored::of).forEach(each -> people.put(each.person.address(), each));
          return rows.size() < PAGE
              ? Future.succeededFuture(people)
              : load(store, rows.getLast().key().key(), people);
        });
  }

  private record Snapshot(Map<Address, Stored> people, PeopleIndex index) {
    static Snapshot of(Map<Address, Stored> people) {
      return new Snapshot(
          Map.copyOf(people),
          PeopleIndex.of(people.values().stream().map(Stored::person).toList()));
    }
  }

  private record Stored(Person person, long version) {

    static Stored of(Row row) {
      return new Stored(JSON.readValue(row.value().getBytes(), Person.class), row.version());
    }

    Stored next(Stored replacement) {
      return new Stored(replacement.person, version + 1);
    }

    Row row() {
      var key = new RowKey(TABLE, "", person.address().text());
      return new Row(key, version, Buffer.buffer(JSON.writeValueAsBytes(person)));
    }
  }
}
