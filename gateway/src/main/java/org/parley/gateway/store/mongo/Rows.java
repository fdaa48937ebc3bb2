package org.parley.gateway.store.mongo;

import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.parley.gateway.store.Row;
import org.parley.gateway.store.RowKey;

/// The rows of all tables: `_id` as [Ids] makes it, `v` the version, `b` the value.
final class Rows {
  static final String COLLECTION = "rows";

  private final MongoCollection<Document> collection;

  Rows(MongoDatabase database) {
    this.collection = database.getCollection(COLLECTION);
  }

  /// Puts `rows` in their order.
  Future<Void> put(List<Row> rows) {
    return put(rows, false);
  }

  Future<Void> delete(List<RowKey> keys) {
    return keys.isEmpty()
        ? Future.succeededFuture()
        : Answer.all(collection.deleteMany(in(keys.stream().map(Ids::ofRow).toList()))).mapEmpty();
  }

  Future<List<Row>> rows(List<RowKey> keys) {
    if (keys.isEmpty()) {
      return Future.succeededFuture(List.of());
    }
    Map<String, RowKey> asked = new HashMap<>();
    keys.forEach(key -> asked.put(Ids.ofRow(key), key));
    return Answer.all(collection.find(in(List.copyOf(asked.keySet()))).batchSize(asked.size()))
        .map(found ->
            found.stream()
                .map(each -> row(Objects.requireNonNull(asked.get(each.getString("_id"))), each))
                .toList());
  }

  Future<List<Row>> scan(String table, String partition, String after, int limit) {
    var begins = Ids.partition(table, partition);
    var range = new Document("$gt", begins + Ids.sortable(after)).append("$lt", Ids.behind(begins));
    var found = collection.find(new Document("_id", range)).sort(ascending("_id")).limit(limit);
    return Answer.all(found.batchSize(limit))
        .map(page ->
            page.stream()
                .map(each -> {
                  var key = Ids.key(begins, each.getString("_id"));
                  return row(new RowKey(table, partition, key), each);
                })
                .toList());
  }

  /// A higher version does not match, so that the server tries to insert and finds the key taken.
  /// The same happens to whoever inserts a new row at the same time as another, so the first one
  /// refused is tried `again`; then it is left as it is.
  private Future<Void> put(List<Row> rows, boolean again) {
    if (rows.isEmpty()) {
      return Future.succeededFuture();
    }
    return Answer.all(collection.bulkWrite(rows.stream().map(Rows::update).toList()))
        .<Void>mapEmpty()
        .recover(error -> {
          if (!(error instanceof MongoBulkWriteException bulk && Taken.isAll(bulk))) {
            return Future.failedFuture(error);
          }
          int first = Taken.first(bulk);
          return again && first == 0
              ? put(rows.subList(1, rows.size()), false)
              : put(rows.subList(first, rows.size()), true);
        });
  }

  private static UpdateOneModel<Document> update(Row row) {
    var filter =
        new Document("_id", Ids.ofRow(row.key())).append("v", new Document("$lte", row.version()));
    var values = new Document("v", row.version()).append("b", new Binary(row.value().getBytes()));
    return new UpdateOneModel<>(
        filter, new Document("$set", values), new UpdateOptions().upsert(true));
  }

  private static Document in(List<String> ids) {
    return new Document("_id", new Document("$in", ids));
  }

  private static Row row(RowKey key, Document document) {
    return new Row(
        key, document.getLong("v"), Buffer.buffer(document.get("b", Binary.class).getData()));
  }
}
