package org.parley.gateway.store.mongo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.mongodb.reactivestreams.client.MongoClients;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.gateway.store.Append;
import org.parley.gateway.store.Appended;
import org.parley.gateway.store.NewEntry;
import org.parley.gateway.store.Row;
import org.parley.gateway.store.RowKey;
import org.parley.gateway.store.Store;
import org.parley.gateway.store.StoreContract;

/// On the MongoDB that `MONGODB_URI` names, in databases of its own, else on a server in this
/// process.
final class MongoStoreTest extends StoreContract {
  private static final Optional<String> REAL = Optional.ofNullable(System.getenv("MONGODB_URI"));
  private static final InFlight.Bounds BOUNDS = new InFlight.Bounds(1_000, 32 << 20);
  private static final TestServer SERVER = new TestServer();

  private final Optional<String> database = Optional.of("parley-test-" + UUID.randomUUID());
  private MongoStore store;

  @BeforeAll
  static void tellWhichServer() {
    System.out.println(
        "The contract of the store runs on "
            + (REAL.isPresent()
                ? "the MongoDB of MONGODB_URI"
                : "mongo-java-server: MONGODB_URI names no MongoDB"));
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @BeforeEach
  void open() {
    store = MongoStore.open(uri(), database, BOUNDS);
  }

  @AfterEach
  void drop() {
    await(store.close());
    try (var client = MongoClients.create(uri())) {
      await(Answer.all(client.getDatabase(database.orElseThrow()).drop()));
    }
  }

  @Override
  protected Store store() {
    return store;
  }

  @Override
  protected Store reopened() {
    await(store.close());
    open();
    return store;
  }

  @Test
  void nodesThatStartTogetherMakeTheIndexesOnce() {
    for (int i = 0; i < 10; i++) {
      var name = Optional.of("parley-test-" + UUID.randomUUID());
      var stores = new ArrayList<MongoStore>();
      var threads =
          List.of(1, 2, 3).stream()
              .map(_ ->
                  Thread.ofPlatform()
                      .start(() -> {
                        var opened = MongoStore.open(uri(), name, BOUNDS);
                        synchronized (stores) {
                          stores.add(opened);
                        }
                      }))
              .toList();
      threads.forEach(MongoStoreTest::join);
      assertEquals(3, stores.size());
      stores.forEach(each -> assertEquals(Optional.empty(), await(each.find("log", "nothing"))));
      stores.forEach(each -> await(each.close()));
      try (var client = MongoClients.create(uri())) {
        await(Answer.all(client.getDatabase(name.orElseThrow()).drop()));
      }
    }
  }

  @Test
  void whatIsNewAndPutByManyAtOnceEndsAtTheHighestVersion() {
    for (int round = 0; round < 20; round++) {
      var key = new RowKey("head", "conversation/" + round, "");
      var answers = new ArrayList<Future<Void>>();
      for (int version = 1; version <= 20; version++) {
        answers.add(store.put(List.of(new Row(key, version, Buffer.buffer("value " + version)))));
      }
      answers.forEach(StoreContract::await);
      assertEquals(
          List.of(new Row(key, 20, Buffer.buffer("value 20"))), await(store.rows(List.of(key))));
    }
  }

  @Test
  void aStaleRowKeepsNoOtherFromBeingPut() {
    put(row("head", "", "b", 5, "new"), row("head", "", "d", 5, "new"));
    put(
        row("head", "", "a", 1, "a"),
        row("head", "", "b", 1, "old"),
        row("head", "", "c", 1, "c"),
        row("head", "", "d", 1, "old"),
        row("head", "", "e", 1, "e"));
    assertEquals(
        List.of("1 a", "1 c", "1 e", "5 new", "5 new"),
        values("head", "", "a", "b", "c", "d", "e"));
  }

  @Test
  void partitionsWhoseNamesRunIntoEachOtherStayApart() {
    put(row("t", "p/q", "k", 1, "one"), row("t", "p", "q/k", 1, "two"));
    put(row("t", "", "1/p/k", 1, "three"), row("t", "é/", "k", 1, "four"));
    assertEquals(List.of("1 one"), values("t", "p/q", "k"));
    assertEquals(List.of("q/k"), scan("t", "p", "", 10));
    assertEquals(List.of("1/p/k"), scan("t", "", "", 10));
    assertEquals(List.of("k"), scan("t", "é/", "", 10));
  }

  @Test
  void closingFinishesWhatWasAsked() {
    var answers = new ArrayList<Future<Appended>>();
    for (int i = 0; i < 500; i++) {
      var entry = new NewEntry("fence" + i, Buffer.buffer("body"));
      answers.add(store.append(new Append("log" + i, 0, List.of(entry), List.of())));
    }
    await(store.close());
    answers.forEach(answer -> assertEquals(new Appended.Stored(1), await(answer)));
    open();
  }

  private static String uri() {
    return REAL.orElseGet(SERVER::uri);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
