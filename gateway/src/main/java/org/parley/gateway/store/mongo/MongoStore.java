package org.parley.gateway.store.mongo;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.parley.gateway.store.Append;
import org.parley.gateway.store.Appended;
import org.parley.gateway.store.LogEntry;
import org.parley.gateway.store.NewEntry;
import org.parley.gateway.store.Row;
import org.parley.gateway.store.RowKey;
import org.parley.gateway.store.Store;
import org.parley.gateway.store.StoreUnavailable;

/// The store of many nodes: a MongoDB, of which it asks single documents with unique keys and
/// ranges of keys, no more. What is acknowledged is in the journals of a majority of its members.
public final class MongoStore implements Store {
  private static final int WIDEST = 1_000;
  private static final int MOST_WORDS = 10;

  /// As many reads as the embedded store lets wait, and as many bytes of writes.
  private static final InFlight.Bounds BOUNDS = new InFlight.Bounds(20_000, 32L << 20);

  /// What a document holds beside its body, about.
  private static final long OVERHEAD = 256;

  private final Connection connection;
  private final Faults faults;
  private final InFlight inFlight;
  private final Entries entries;
  private final Rows rows;
  private final AtomicBoolean closing = new AtomicBoolean();
  private final Promise<Void> closed = Promise.promise();

  private MongoStore(Connection connection, Faults faults, InFlight.Bounds bounds) {
    this.connection = connection;
    this.faults = faults;
    this.inFlight = new InFlight(bounds);
    this.entries = new Entries(connection.database());
    this.rows = new Rows(connection.database());
  }

  /// Opens the store in the database that `uri`, a connection string of MongoDB, names (`parley`
  /// where it names none). Blocks while indexes are made ready. Once open it reconnects by itself,
  /// however long the database was away.
  ///
  /// @throws StoreUnavailable if the database cannot be used, with a message that tells an operator
  ///   why
  public static MongoStore open(String uri) {
    return open(uri, Optional.empty(), BOUNDS);
  }

  static MongoStore open(String uri, Optional<String> database, InFlight.Bounds bounds) {
    var connection = Connection.open(uri, database);
    var faults = new Faults(connection.where());
    try {
      new Schema(connection.database()).prepare().await();
      return new MongoStore(connection, faults, bounds);
    } catch (RuntimeException e) {
      connection.close();
      throw faults.explain(e);
    }
  }

  @Override
  public Future<Appended> append(Append append) {
    long bytes = OVERHEAD + weight(append.rows()) + weightOf(append.entries());
    return run(bytes, () -> rows.put(append.rows()).compose(_ -> entries.append(append)))
        .recover(cause -> Future.succeededFuture(new Appended.Unknown(cause)));
  }

  @Override
  public Future<List<LogEntry>> read(String log, long from, long to) {
    // Not to - from: that may overflow.
    return to >= from + WIDEST ? tooWide() : run(0, () -> entries.read(log, from, to));
  }

  @Override
  public Future<Optional<LogEntry>> find(String log, String fence) {
    return run(0, () -> entries.find(log, fence));
  }

  @Override
  public Future<List<Long>> search(String log, List<String> words, long from, long to, int limit) {
    if (limit < 1 || limit > WIDEST || words.isEmpty() || words.size() > MOST_WORDS) {
      return tooWide();
    }
    var asked = List.copyOf(words);
    return run(0, () -> entries.search(log, asked, from, to, limit));
  }

  @Override
  public Future<Void> put(List<Row> some) {
    var asked = List.copyOf(some);
    return run(OVERHEAD + weight(asked), () -> rows.put(asked));
  }

  @Override
  public Future<Void> delete(List<RowKey> keys) {
    var asked = List.copyOf(keys);
    return run(OVERHEAD * (1 + asked.size()), () -> rows.delete(asked));
  }

  @Override
  public Future<List<Row>> rows(List<RowKey> keys) {
    if (keys.size() > WIDEST) {
      return tooWide();
    }
    var asked = List.copyOf(keys);
    return run(0, () -> rows.rows(asked));
  }

  @Override
  public Future<List<Row>> scan(String table, String partition, String after, int limit) {
    return limit < 1 || limit > WIDEST
        ? tooWide()
        : run(0, () -> rows.scan(table, partition, after, limit));
  }

  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public Future<Void> close() {
    if (closing.compareAndSet(false, true)) {
      // Not on a thread of the driver, which would wait for itself.
      inFlight
          .close()
          .onComplete(_ -> Thread.ofPlatform().name("parley-store-close").start(this::finish));
    }
    return closed.future();
  }

  private void finish() {
    try {
      connection.close();
      closed.complete();
    } catch (RuntimeException e) {
      closed.fail(e);
    }
  }

  private <T> Future<T> run(long bytes, Supplier<Future<T>> work) {
    return inFlight.run(bytes, () -> faults.explained(work.get()));
  }

  private static long weight(List<Row> some) {
    return some.stream().mapToLong(row -> OVERHEAD + row.value().length()).sum();
  }

  private static long weightOf(List<NewEntry> some) {
    return some.stream().mapToLong(entry -> OVERHEAD + entry.body().length()).sum();
  }

  private static <T> Future<T> tooWide() {
    return Future.failedFuture(
        new IllegalArgumentException("between 1 and " + WIDEST + " may be asked for at a time"));
  }
}
