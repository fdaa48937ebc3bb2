package org.parley.gateway.conversation;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.gateway.access.Address;
import org.parley.gateway.store.Row;
import org.parley.gateway.store.RowKey;
import org.parley.gateway.store.Store;

/// Reads from rows which conversations somebody is or was in, and when each has moved.
final class Places {

  private static final int ROWS = 1_000;

  private final Store store;
  private final Rows rows = new Rows();

  Places(Store store) {
    this.store = store;
  }

  /// All the conversations of `reader`, also hidden ones, in no particular order.
  Future<List<Place>> of(Address reader) {
    return after(reader, "");
  }

  private Future<List<Place>> after(Address reader, String id) {
    return store
        .scan(Rows.PARTICIPATION, reader.text(), id, ROWS)
        .compose(found ->
            withHeads(found)
                .compose(here ->
                    found.size() < ROWS
                        ? Future.succeededFuture(here)
                        : after(reader, found.getLast().key().key())
                            .map(more -> concat(here, more))));
  }

  private Future<List<Place>> withHeads(List<Row> participations) {
    var keys = participations.stream().map(row -> rows.headKey(idOf(row))).toList();
    return store
        .rows(keys)
        .map(found -> {
          var heads = new HashMap<RowKey, Row>();
          found.forEach(head -> heads.put(head.key(), head));
          return participations.stream().flatMap(p -> place(p, heads).stream()).toList();
        });
  }

  private Optional<Place> place(Row row, Map<RowKey, Row> heads) {
    var id = idOf(row);
    var participation = rows.participation(row);
    return Optional.ofNullable(heads.get(rows.headKey(id)))
        .map(head -> {
          var newest = rows.headAt(head);
          var cursor = new Cursor(participation.gone().orElse(newest), id);
          return new Place(cursor, newest, head.version(), participation.hiddenUpTo());
        });
  }

  private static ConversationId idOf(Row participation) {
    return new ConversationId(participation.key().key());
  }

  private static List<Place> concat(List<Place> first, List<Place> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
