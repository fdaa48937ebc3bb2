package org.parley.gateway.policy;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.gateway.json.Json;
import org.parley.gateway.store.Row;
import org.parley.gateway.store.RowKey;
import org.parley.gateway.store.Store;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Keeps the documents as rows, so that a start need not fold the whole log: a cache. First the
/// documents are written, then up to which act all of them are there.
final class Checkpoint {

  private static final String DOCUMENT = "policy";
  private static final RowKey HEAD = new RowKey("policyHead", "", "");
  private static final int PAGE = 500;

  /// `json` is empty for an object that is gone.
  private record Kept(long revision, Optional<ObjectNode> json) {}

  private final Store store;
  private final JsonMapper mapper = Json.mapper();

  Checkpoint(Store store) {
    this.store = store;
  }

  /// The documents as last written; some may be newer than the rest.
  Future<Documents> read() {
    return store
        .rows(List.of(HEAD))
        .compose(head ->
            head.isEmpty()
                ? Future.succeededFuture(Documents.none())
                : read("", new HashMap<>())
                    .map(found -> Documents.of(head.getFirst().version(), found)));
  }

  private Future<Map<ObjectName, Document>> read(String after, Map<ObjectName, Document> found) {
    return store
        .scan(DOCUMENT, "", after, PAGE)
        .compose(rows -> {
          rows.forEach(row -> keep(row, found));
          return rows.size() < PAGE
              ? Future.succeededFuture(found)
              : read(rows.getLast().key().key(), found);
        });
  }

  private void keep(Row row, Map<ObjectName, Document> found) {
    var kept = mapper.readValue(row.value().getBytes(), Kept.class);
    kept.json()
        .ifPresent(
            json -> found.put(ObjectName.of(row.key().key()), new Document(json, kept.revision())));
  }

  /// Writes what `touched` came to.
  Future<Void> write(Documents now, Collection<ObjectName> touched) {
    Future<Void> written = Future.succeededFuture();
    var rows = new ArrayList<Row>();
    touched.forEach(object -> rows.add(row(now, object)));
    for (int from = 0; from < rows.size(); from += PAGE) {
      var some = rows.subList(from, Math.min(rows.size(), from + PAGE));
      written = written.compose(_ -> store.put(some));
    }
    var head = new Row(HEAD, now.sequence(), Buffer.buffer("{}"));
    return written.compose(_ -> store.put(List.of(head)));
  }

  private Row row(Documents now, ObjectName object) {
    var kept =
        now.find(object)
            .map(document -> new Kept(document.revision(), Optional.of(document.json())))
            .orElseGet(() -> new Kept(now.sequence(), Optional.empty()));
    return new Row(
        new RowKey(DOCUMENT, "", object.text()),
        now.sequence(),
        Buffer.buffer(mapper.writeValueAsBytes(kept)));
  }
}
