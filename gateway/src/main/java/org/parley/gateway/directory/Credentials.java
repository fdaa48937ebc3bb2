package org.parley.gateway.directory;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.parley.gateway.access.Address;
import org.parley.gateway.policy.Documents;
import org.parley.gateway.policy.Kind;
import org.parley.gateway.policy.Moved;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.store.Row;
import org.parley.gateway.store.RowKey;
import org.parley.gateway.store.Store;
import tools.jackson.databind.node.ObjectNode;

/// The hashes of passwords, a row each: they stand in no log and no document. The document of a
/// person names the row that counts, so that what a change has left that was not made after all is
/// nobody's password. Futures complete on a thread of the store.
public final class Credentials {

  private static final String TABLE = "credential";
  private static final String ID = "passwordId";
  private static final int PAGE = 500;
  private static final int ID_DIGITS = 32;

  private final Store store;
  private final Supplier<Documents> documents;

  /// @param documents what is set at the moment
  public Credentials(Store store, Supplier<Documents> documents) {
    this.store = store;
    this.documents = documents;
  }

  /// The PHC string of somebody's password; empty for who has none.
  public Future<Optional<String>> hash(Address address) {
    return hashes(List.of(address)).map(found -> Optional.ofNullable(found.get(address)));
  }

  /// The PHC strings of those of `addresses` who have a password.
  Future<Map<Address, String>> hashes(Collection<Address> addresses) {
    var now = documents.get();
    var keys = new HashMap<RowKey, Address>();
    for (var address : addresses) {
      now.find(ObjectName.person(address))
          .flatMap(document -> key(address, document.json()))
          .ifPresent(key -> keys.put(key, address));
    }
    return read(List.copyOf(keys.keySet()), 0, keys, new HashMap<>());
  }

  private Future<Map<Address, String>> read(
      List<RowKey> keys, int from, Map<RowKey, Address> whose, Map<Address, String> found) {
    if (from >= keys.size()) {
      return Future.succeededFuture(found);
    }
    int to = Math.min(keys.size(), from + PAGE);
    return store
        .rows(keys.subList(from, to))
        .compose(rows -> {
          rows.forEach(row ->
              Optional.ofNullable(whose.get(row.key()))
                  .ifPresent(address -> found.put(address, row.value().toString())));
          return read(keys, to, whose, found);
        });
  }

  /// Deletes the rows that the documents named before and do not name any more.
  public Future<Void> forget(Moved moved) {
    var old = new ArrayList<RowKey>();
    for (var object : moved.touched(Kind.PERSON)) {
      var address = new Address(object.name());
      var before = moved.before().find(object).flatMap(found -> key(address, found.json()));
      var after = moved.after().find(object).flatMap(found -> key(address, found.json()));
      before.filter(key -> !after.equals(before)).ifPresent(old::add);
    }
    return old.isEmpty() ? Future.succeededFuture() : store.delete(old);
  }

  /// Names in a person's document the password of this hash, since `at`.
  public static void name(ObjectNode json, String hash, String at) {
    json.put("passwordAt", at).put(ID, id(hash));
  }

  /// Has `next` name the password that `old` names, whatever it says itself.
  public static ObjectNode keep(ObjectNode old, ObjectNode next) {
    next.remove(ID);
    if (old.has(ID)) {
      next.set(ID, old.get(ID));
    }
    return next;
  }

  /// Leaves the name of the password out of what others see of a person.
  public static void hide(ObjectNode json) {
    json.remove(ID);
  }

  /// The row of a new password, to be put with the act that names it.
  public static Row row(Address address, String hash) {
    return new Row(new RowKey(TABLE, address.text(), id(hash)), 1, Buffer.buffer(hash));
  }

  /// Versions before this one kept one row for each person.
  private static Optional<RowKey> key(Address address, ObjectNode json) {
    if (!json.has("passwordAt")) {
      return Optional.empty();
    }
    var id = json.path(ID).asString("");
    return Optional.of(
        id.isEmpty()
            ? new RowKey(TABLE, "", address.text())
            : new RowKey(TABLE, address.text(), id));
  }

  /// Hashes are salted, so no two have the same; and it tells nothing of the hash.
  private static String id(String hash) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(hash.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
