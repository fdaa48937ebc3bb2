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

/// The hashes of passwords, a row each: they stand in no log and no document. Futures complete on a
/// thread of the store.
public final class Credentials {

  private static final String TABLE = "credential";
  private static final int PAGE = 500;

  private final Store store;

  public Credentials(Store store) {
    this.store = store;
  }

  /// The PHC string of somebody's password; empty for who has none.
  public Future<Optional<String>> hash(Address address) {
    return hashes(List.of(address)).map(found -> Optional.ofNullable(found.get(address)));
  }

  /// The PHC strings of those of `addresses` who have a password.
  Future<Map<Address, String>> hashes(Collection<Address> addresses) {
    return read(List.copyOf(addresses), 0, new HashMap<>());
  }

  private Future<Map<Address, String>> read(
      List<Address> addresses, int from, Map<Address, String> found) {
    if (from >= addresses.size()) {
      return Future.succeededFuture(found);
    }
    int to = Math.min(addresses.size(), from + PAGE);
    return store
        .rows(addresses.subList(from, to).stream().map(Credentials::key).toList())
        .compose(rows -> {
          rows.forEach(row -> found.put(new Address(row.key().key()), row.value().toString()));
          return read(addresses, to, found);
        });
  }

  /// The row of a new password, to be put with the act of sequence `version` that tells of it.
  public static Row row(Address address, long version, String hash) {
    return new Row(key(address), version, Buffer.buffer(hash));
  }

  private static RowKey key(Address address) {
    return new RowKey(TABLE, "", address.text());
  }
}
