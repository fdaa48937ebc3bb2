package org.parley.gateway.store.mongo;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.parley.gateway.store.StoreUnavailable;

/// Makes the indexes, which many nodes may do at once and again, and keeps in the collection
/// `schema` which version of the layout is there.
final class Schema {
  static final String COLLECTION = "schema";
  static final int VERSION = 1;

  private static final Document KEY = new Document("_id", "parley");

  /// What lies in both begins with the log, which so could be a key to shard by.
  private static final List<IndexModel> INDEXES =
      List.of(
          new IndexModel(Indexes.ascending("l", "f"), new IndexOptions().unique(true)),
          new IndexModel(Indexes.ascending("l", "w")));

  private final MongoDatabase database;

  Schema(MongoDatabase database) {
    this.database = database;
  }

  /// Fails with [StoreUnavailable], and changes nothing, where a newer version has been.
  Future<Void> prepare() {
    return Answer.first(database.getCollection(COLLECTION).find(KEY))
        .compose(this::check)
        .compose(_ -> Answer.all(entries().createIndexes(INDEXES)))
        .compose(_ -> note());
  }

  private Future<Void> check(Optional<Document> found) {
    int version = found.map(document -> document.getInteger("version", 0)).orElse(0);
    return version <= VERSION
        ? Future.succeededFuture()
        : Future.failedFuture(
            new StoreUnavailable(
                ("the database %s was written by a newer version of Parley (format %d, this"
                        + " version knows up to %d)")
                    .formatted(database.getName(), version, VERSION)));
  }

  /// Written also when nothing is new: it proves that the database can be.
  private Future<Void> note() {
    return Answer.all(
            database
                .getCollection(COLLECTION)
                .updateOne(
                    KEY,
                    new Document("$max", new Document("version", VERSION)),
                    new UpdateOptions().upsert(true)))
        .mapEmpty();
  }

  private MongoCollection<Document> entries() {
    return database.getCollection(Entries.COLLECTION);
  }
}
