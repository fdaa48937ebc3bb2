package org.parley.gateway.store.sqlite;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.parley.gateway.store.Append;
import org.parley.gateway.store.Appended;
import org.parley.gateway.store.LogEntry;
import org.parley.gateway.store.Row;
import org.parley.gateway.store.RowKey;
import org.parley.gateway.store.Store;
import org.parley.gateway.store.StoreUnavailable;

/// The store of a node alone: one file, `parley.db`, in a directory that belongs to one process.
public final class SqliteStore implements Store {
  private static final int WIDEST = 1_000;

  private final DirectoryLock lock;
  private final WriteQueue queue;
  private final Writer writer;
  private final Readers readers;

  /// Apart, so that nobody who reads waits for somebody who searches.
  private final Readers searchers;

  private final AtomicBoolean closing = new AtomicBoolean();
  private final Promise<Void> closed = Promise.promise();

  private SqliteStore(DirectoryLock lock, DatabaseFile file, Limits limits) {
    this.lock = lock;
    this.queue = new WriteQueue(limits.queuedBytes());
    this.writer = new Writer(file, queue);
    this.readers = new Readers(file, limits, "reader", 2);
    this.searchers = new Readers(file, limits, "searcher", 1);
  }

  /// Opens the store in `directory`, which is created where it is missing. Blocks while the file is
  /// made ready.
  ///
  /// @throws StoreUnavailable if the directory or the file cannot be used, with a message that
  ///   tells an operator why
  public static SqliteStore open(Path directory) {
    return open(directory, Limits.DEFAULT, Schema.CURRENT);
  }

  static SqliteStore open(Path directory, Limits limits, Schema schema) {
    DirectoryLock lock = DirectoryLock.take(directory);
    try {
      var file = new DatabaseFile(directory.resolve("parley.db"), limits);
      file.prepare(schema);
      var store = new SqliteStore(lock, file, limits);
      store.writer.start();
      return store;
    } catch (RuntimeException e) {
      try {
        lock.release();
      } catch (SQLException notReleased) {
        e.addSuppressed(notReleased);
      }
      throw e;
    }
  }

  @Override
  public Future<Appended> append(Append append) {
    long bytes = 1_024 + Weight.ofEntries(append.entries()) + Weight.ofRows(append.rows());
    return write(new Write<>(bytes, connection -> connection.append(append)))
        .recover(cause -> Future.succeededFuture(new Appended.Unknown(cause)));
  }

  @Override
  public Future<List<LogEntry>> read(String log, long from, long to) {
    // Not to - from: that may overflow.
    if (to >= from + WIDEST) {
      return tooWide();
    }
    return readers.ask(connection -> connection.read(log, from, to));
  }

  @Override
  public Future<Optional<LogEntry>> find(String log, String fence) {
    return readers.ask(connection -> connection.find(log, fence));
  }

  @Override
  public Future<List<Long>> search(String log, List<String> words, long from, long to, int limit) {
    if (limit < 1 || limit > WIDEST || words.isEmpty() || words.size() > WordSearch.WORDS) {
      return tooWide();
    }
    List<String> asked = List.copyOf(words);
    return searchers.ask(connection -> connection.search(log, asked, from, to, limit));
  }

  @Override
  public Future<Void> put(List<Row> rows) {
    List<Row> asked = List.copyOf(rows);
    long bytes = 1_024 + Weight.ofRows(asked);
    return write(new Write<>(bytes, connection -> connection.put(asked))).mapEmpty();
  }

  @Override
  public Future<Void> delete(List<RowKey> keys) {
    List<RowKey> asked = List.copyOf(keys);
    long bytes = 1_024 + asked.size() * Weight.OVERHEAD;
    return write(new Write<>(bytes, connection -> connection.delete(asked))).mapEmpty();
  }

  @Override
  public Future<List<Row>> rows(List<RowKey> keys) {
    if (keys.size() > WIDEST) {
      return tooWide();
    }
    List<RowKey> asked = List.copyOf(keys);
    return readers.ask(connection -> connection.rows(asked));
  }

  @Override
  public Future<List<Row>> scan(String table, String partition, String after, int limit) {
    if (limit < 1 || limit > WIDEST) {
      return tooWide();
    }
    return readers.ask(connection -> connection.scan(table, partition, after, limit));
  }

  /// The directory is locked.
  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public Future<Void> close() {
    if (closing.compareAndSet(false, true)) {
      queue.close();
      Thread.ofPlatform().name("parley-store-close").start(this::finish);
    }
    return closed.future();
  }

  private <T> Future<T> write(Write<T> write) {
    queue.add(write);
    return write.future();
  }

  /// The writer's connection is closed last: it then folds the write-ahead log into the file.
  private void finish() {
    try {
      writer.join();
      readers.close();
      searchers.close();
      writer.close();
      lock.release();
      closed.complete();
    } catch (InterruptedException | SQLException e) {
      closed.fail(e);
    }
  }

  private static <T> Future<T> tooWide() {
    return Future.failedFuture(
        new IllegalArgumentException("between 1 and " + WIDEST + " may be asked for at a time"));
  }
}
