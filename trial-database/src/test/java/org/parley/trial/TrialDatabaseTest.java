package org.parley.trial;

import static com.mongodb.client.model.Filters.eq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrialDatabaseTest {
  private static final int WRITERS = 8;

  @TempDir Path directory;

  @Test
  void nothingAcknowledgedIsLostWhenTheProcessIsKilled() throws Exception {
    var acknowledged = ConcurrentHashMap.<Integer>newKeySet();
    var killed = Forked.start(directory);
    try (var client = MongoClients.create(killed.uri())) {
      entries(client).createIndex(new Document("l", 1).append("f", 1), unique());
      var enough = new CountDownLatch(2_000);
      try (var threads = Executors.newFixedThreadPool(WRITERS)) {
        for (int writer = 0; writer < WRITERS; writer++) {
          int first = writer;
          threads.execute(() -> write(client, first, acknowledged, enough));
        }
        enough.await(20, TimeUnit.SECONDS);
        killed.kill();
      }
    }
    var again = Forked.start(directory);
    try (var client = MongoClients.create(again.uri())) {
      assertEquals(Set.of(), without(acknowledged, ids(client)));
      var refused =
          assertThrows(
              MongoWriteException.class,
              () -> entries(client).insertOne(entry(0).append("_id", "another")));
      assertEquals(11000, refused.getCode());
      var heads = heads(client).find().map(each -> each.getInteger("v")).into(new HashSet<>());
      assertEquals(Set.of(), without(acknowledged, heads));
    }
    assertEquals(128 + 15, again.terminate());
  }

  @Test
  void whatEndsCleanlyContinuesWhereItWas() throws Exception {
    try (var database = TrialDatabase.start(0, Optional.of(directory), true);
        var client = MongoClients.create(database.uri())) {
      entries(client).insertMany(List.of(entry(1), entry(2), entry(3)));
      entries(client).deleteOne(eq("_id", "e2"));
      entries(client).updateOne(eq("_id", "e3"), new Document("$set", new Document("b", "new")));
    }
    try (var database = TrialDatabase.start(0, Optional.of(directory), true);
        var client = MongoClients.create(database.uri())) {
      assertEquals(
          List.of("e1", "e3"),
          entries(client).find().map(each -> each.getString("_id")).into(new ArrayList<>()));
      var third = Objects.requireNonNull(entries(client).find(eq("_id", "e3")).first());
      assertEquals("new", third.getString("b"));
    }
  }

  @Test
  void everyReplyTellsWhatItsOwnCommandDid() throws Exception {
    var counted = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER).upsert(true);
    try (var database = TrialDatabase.start(0, Optional.empty(), false);
        var client = MongoClients.create(database.uri());
        var threads = Executors.newFixedThreadPool(WRITERS)) {
      var tasks = new ArrayList<Callable<Integer>>();
      for (int i = 0; i < 1_000; i++) {
        tasks.add(() ->
            Objects.requireNonNull(
                    heads(client)
                        .findOneAndUpdate(
                            eq("_id", "counter"),
                            new Document("$inc", new Document("n", 1)),
                            counted))
                .getInteger("n"));
      }
      var values = new HashSet<Integer>();
      for (var value : threads.invokeAll(tasks)) {
        values.add(value.get());
      }
      assertEquals(1_000, values.size());
    }
  }

  @Test
  void keysAreFoundByEqualityChoiceAndRangeWhateverElseIsAsked() throws Exception {
    try (var database = TrialDatabase.start(0, Optional.empty(), false);
        var client = MongoClients.create(database.uri())) {
      for (var id : List.of("c", "a", "e", "b", "d")) {
        entries(client).insertOne(new Document("_id", id).append("n", (int) id.charAt(0)));
      }
      assertEquals("[b, c, d]", found(client, "{_id: {$gt: 'a', $lt: 'e'}}"));
      assertEquals("[a, b, d, e]", found(client, "{_id: {$gte: 'a', $lte: 'e'}, n: {$ne: 99}}"));
      assertEquals("[a, e]", found(client, "{_id: {$in: ['e', 'x', 'a']}}"));
      assertEquals("[c]", found(client, "{_id: 'c', n: 99}"));
      assertEquals("[]", found(client, "{_id: 'c', n: 98}"));
      assertEquals("[c]", found(client, "{_id: {$eq: 'c', $in: ['c', 'd']}}"));
      assertEquals("[d, e]", found(client, "{_id: {$not: {$lt: 'd'}}}"));
      assertEquals("[b]", found(client, "{_id: /b/}"));
      entries(client).deleteMany(Document.parse("{_id: {$in: ['b', 'c']}}"));
      assertEquals("[a, d, e]", found(client, "{_id: {$gte: 'a'}}"));
    }
  }

  private static String found(MongoClient client, String filter) {
    return entries(client)
        .find(Document.parse(filter))
        .sort(new Document("_id", 1))
        .map(each -> each.getString("_id"))
        .into(new ArrayList<>())
        .toString();
  }

  /// Writes until the server is gone.
  private static void write(
      MongoClient client, int first, Set<Integer> acknowledged, CountDownLatch enough) {
    try {
      for (int i = first; ; i += WRITERS) {
        var head = new Document("$max", new Document("v", i));
        heads(client).updateOne(eq("_id", "h" + i), head, new UpdateOptions().upsert(true));
        entries(client).insertOne(entry(i));
        acknowledged.add(i);
        enough.countDown();
      }
    } catch (MongoException gone) {
      while (enough.getCount() > 0) {
        enough.countDown();
      }
    }
  }

  private static Set<Integer> ids(MongoClient client) {
    return entries(client)
        .find()
        .map(each -> Integer.valueOf(each.getString("_id").substring(1)))
        .into(new HashSet<>());
  }

  private static Set<Integer> without(Set<Integer> all, Set<Integer> some) {
    var rest = new HashSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  private static Document entry(int number) {
    return new Document("_id", "e" + number)
        .append("l", "log" + number % 10)
        .append("f", "fence" + number)
        .append("b", "x".repeat(300));
  }

  private static IndexOptions unique() {
    return new IndexOptions().unique(true);
  }

  private static MongoCollection<Document> entries(MongoClient client) {
    return client.getDatabase("parley").getCollection("entries");
  }

  private static MongoCollection<Document> heads(MongoClient client) {
    return client.getDatabase("parley").getCollection("heads");
  }
}
