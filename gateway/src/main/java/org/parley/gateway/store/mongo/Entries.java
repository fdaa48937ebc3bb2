package org.parley.gateway.store.mongo;

import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.BsonRegularExpression;
import org.bson.Document;
import org.bson.types.Binary;
import org.parley.gateway.store.Append;
import org.parley.gateway.store.Appended;
import org.parley.gateway.store.LogEntry;
import org.parley.gateway.store.NewEntry;

/// The entries of all logs: `_id` as [Ids] makes it, `l` the log, `f` the fence, `b` the body, `w`
/// the words where there are any. The unique index over (l, f) is the schema's.
final class Entries {
  static final String COLLECTION = "entries";

  private final MongoCollection<Document> collection;

  Entries(MongoDatabase database) {
    this.collection = database.getCollection(COLLECTION);
  }

  /// Inserts one after the other until one meets a taken sequence or fence. Fails where it is not
  /// certain what was stored.
  Future<Appended> append(Append append) {
    if (append.entries().isEmpty()) {
      return Future.succeededFuture(new Appended.Stored(0));
    }
    var documents =
        IntStream.range(0, append.entries().size())
            .mapToObj(i -> document(append.log(), append.after() + 1 + i, append.entries().get(i)))
            .toList();
    return Answer.all(collection.insertMany(documents, new InsertManyOptions().ordered(true)))
        .<Appended>map(_ -> new Appended.Stored(documents.size()))
        .recover(Entries::refused);
  }

  Future<List<LogEntry>> read(String log, long from, long to) {
    if (from > to || to < 1) {
      return Future.succeededFuture(List.of());
    }
    int width = (int) (to - from + 1);
    var found = collection.find(between(log, from, to)).sort(ascending("_id")).batchSize(width);
    return Answer.all(found.projection(Projections.include("f", "b")))
        .map(documents -> documents.stream().map(Entries::entry).toList());
  }

  Future<Optional<LogEntry>> find(String log, String fence) {
    var filter = new Document("l", log).append("f", fence);
    return Answer.first(collection.find(filter).limit(1))
        .map(document -> document.map(Entries::entry));
  }

  Future<List<Long>> search(String log, List<String> words, long from, long to, int limit) {
    if (from > to || to < 1) {
      return Future.succeededFuture(List.of());
    }
    var begins = new ArrayList<Document>();
    words.forEach(word -> begins.add(new Document("w", new BsonRegularExpression(start(word)))));
    var filter = between(log, from, to).append("l", log).append("$and", begins);
    var found = collection.find(filter).sort(descending("_id")).limit(limit).batchSize(limit);
    return Answer.all(found.projection(Projections.include("_id")))
        .map(documents -> documents.stream().map(Entries::sequence).toList());
  }

  /// Only a taken key says for certain what was stored: those before it. Whoever took it has a
  /// majority too, since the write concern covers what an insert was refused for.
  private static Future<Appended> refused(Throwable error) {
    if (error instanceof MongoBulkWriteException bulk && Taken.isAll(bulk)) {
      int first = Taken.first(bulk);
      return Future.succeededFuture(
          first == 0 ? new Appended.Conflict() : new Appended.Stored(first));
    }
    return Future.failedFuture(error);
  }

  private static Document document(String log, long sequence, NewEntry entry) {
    var document =
        new Document("_id", Ids.ofEntry(log, sequence))
            .append("l", log)
            .append("f", entry.fence())
            .append("b", new Binary(entry.body().getBytes()));
    return entry.words().isEmpty() ? document : document.append("w", List.copyOf(entry.words()));
  }

  private static Document between(String log, long from, long to) {
    var range =
        new Document("$gte", Ids.ofEntry(log, Math.max(from, 0)))
            .append("$lte", Ids.ofEntry(log, to));
    return new Document("_id", range);
  }

  private static LogEntry entry(Document document) {
    var body = document.get("b", Binary.class).getData();
    return new LogEntry(sequence(document), document.getString("f"), Buffer.buffer(body));
  }

  private static long sequence(Document document) {
    return Ids.sequence(document.getString("_id"));
  }

  /// Anchored and literal, so that a server can look it up in an index.
  private static String start(String word) {
    var pattern = new StringBuilder("^");
    word.codePoints()
        .forEach(c -> {
          if (c < 0x80 && !Character.isLetterOrDigit(c)) {
            pattern.append('\\');
          }
          pattern.appendCodePoint(c);
        });
    return pattern.toString();
  }
}
