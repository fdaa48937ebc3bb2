package org.parley.gateway.store;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A [MemoryStore] whose disk can be told to break, and whose puts can be held back.
public final class BreakableStore implements Store {

  /// What the disk does to the next writes.
  public enum Disk {
    WORKS,
    /// Nothing is stored.
    IS_FULL,
    /// Of what is put the first is stored, before it fills up.
    FILLS_UP,
    /// An append is stored, its answer is lost.
    LOSES_ANSWERS,
    /// An append is stored, its answer is lost, and nothing is read.
    ANSWERS_NO_MORE,
    /// Nothing is stored, and nothing is read.
    IS_GONE
  }

  private final MemoryStore store;
  private Optional<Deque<Runnable>> held = Optional.empty();
  private volatile Disk disk = Disk.WORKS;

  public BreakableStore() {
    this(new MemoryStore());
  }

  public BreakableStore(MemoryStore store) {
    this.store = store;
  }

  public void disk(Disk state) {
    disk = state;
  }

  /// The rows of the unnamed partition of `table`.
  public List<Row> all(String table) {
    return store.scan(table, "", "", 1_000).result();
  }

  /// The first 2,000 entries of `log`.
  public List<LogEntry> log(String log) {
    return Stream.of(1, 1_001)
        .flatMap(from -> store.read(log, from, from + 999).result().stream())
        .toList();
  }

  @Override
  public Future<Appended> append(Append append) {
    return switch (disk) {
      case WORKS -> store.append(append);
      case IS_FULL, FILLS_UP, IS_GONE -> Future.succeededFuture(unknown("disk full"));
      case LOSES_ANSWERS, ANSWERS_NO_MORE -> store.append(append).map(_ -> unknown("answer lost"));
    };
  }

  @Override
  public Future<List<LogEntry>> read(String log, long from, long to) {
    return isGone() ? gone() : store.read(log, from, to);
  }

  @Override
  public Future<List<Long>> search(String log, List<String> words, long from, long to, int limit) {
    return isGone() ? gone() : store.search(log, words, from, to, limit);
  }

  @Override
  public Future<Optional<LogEntry>> find(String log, String fence) {
    return isGone() ? gone() : store.find(log, fence);
  }

  @Override
  public synchronized Future<Void> put(List<Row> rows) {
    if (disk == Disk.IS_FULL || isGone()) {
      return Future.failedFuture(new IOException("disk full"));
    }
    if (disk == Disk.FILLS_UP) {
      return store
          .put(rows.subList(0, 1))
          .compose(_ -> Future.failedFuture(new IOException("disk full")));
    }
    if (held.isEmpty()) {
      return store.put(rows);
    }
    var promise = Promise.<Void>promise();
    held.get().addFirst(() -> store.put(rows).onComplete(promise));
    return promise.future();
  }

  /// From now on what is put waits.
  public synchronized void holdPuts() {
    held = Optional.of(new ArrayDeque<>());
  }

  /// Lets the puts that wait happen, the latest first.
  public synchronized void releasePutsLastFirst() {
    var waiting = held.orElseThrow();
    held = Optional.empty();
    waiting.forEach(Runnable::run);
  }

  @Override
  public Future<Void> delete(List<RowKey> keys) {
    return disk == Disk.IS_FULL || isGone()
        ? Future.failedFuture(new IOException("disk full"))
        : store.delete(keys);
  }

  @Override
  public Future<List<Row>> rows(List<RowKey> keys) {
    return isGone() ? gone() : store.rows(keys);
  }

  @Override
  public Future<List<Row>> scan(String table, String partition, String after, int limit) {
    return isGone() ? gone() : store.scan(table, partition, after, limit);
  }

  private boolean isGone() {
    return disk == Disk.IS_GONE || disk == Disk.ANSWERS_NO_MORE;
  }

  private static <T> Future<T> gone() {
    return Future.failedFuture(new StoreUnavailable("gone"));
  }

  @Override
  public boolean isShared() {
    return store.isShared();
  }

  @Override
  public Future<Void> close() {
    return store.close();
  }

  private static Appended unknown(String why) {
    return new Appended.Unknown(new IOException(why));
  }
}
