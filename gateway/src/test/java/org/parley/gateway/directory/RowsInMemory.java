package org.parley.gateway.directory;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.gateway.store.Append;
import org.parley.gateway.store.Appended;
import org.parley.gateway.store.LogEntry;
import org.parley.gateway.store.Row;
import org.parley.gateway.store.RowKey;
import org.parley.gateway.store.Store;

/// A store in memory that completes at once, and that can be told to break.
public final class RowsInMemory implements Store {

  /// What the disk does to the next writes.
  public enum Disk {
    WORKS,
    /// Nothing is stored.
    IS_FULL,
    /// An append is stored, its answer is lost.
    LOSES_ANSWERS
  }

  private final Map<RowKey, Row> rows = new HashMap<>();
  private final Map<String, List<LogEntry>> logs = new HashMap<>();
  private Optional<Deque<Runnable>> held = Optional.empty();
  private volatile Disk disk = Disk.WORKS;

  public void disk(Disk state) {
    disk = state;
  }

  public synchronized List<Row> all(String table) {
    return rows.values().stream().filter(row -> row.key().table().equals(table)).toList();
  }

  public synchronized List<LogEntry> log(String log) {
    return List.copyOf(logs.getOrDefault(log, List.of()));
  }

  @Override
  public synchronized Future<Appended> append(Append append) {
    if (disk == Disk.IS_FULL) {
      return Future.succeededFuture(new Appended.Unknown(new IOException("disk full")));
    }
    var log = logs.computeIfAbsent(append.log(), _ -> new ArrayList<>());
    append.rows().forEach(this::putRow);
    if (log.size() != append.after()
        || append.entries().stream()
            .anyMatch(entry -> log.stream().anyMatch(l -> l.fence().equals(entry.fence())))) {
      return Future.succeededFuture(new Appended.Conflict());
    }
    append
        .entries()
        .forEach(entry -> log.add(new LogEntry(log.size() + 1L, entry.fence(), entry.body())));
    return Future.succeededFuture(
        disk == Disk.LOSES_ANSWERS
            ? new Appended.Unknown(new IOException("answer lost"))
            : new Appended.Stored(append.entries().size()));
  }

  @Override
  public synchronized Future<List<LogEntry>> read(String log, long from, long to) {
    return Future.succeededFuture(
        log(log).stream().filter(e -> e.sequence() >= from && e.sequence() <= to).toList());
  }

  @Override
  public synchronized Future<Optional<LogEntry>> find(String log, String fence) {
    return Future.succeededFuture(
        log(log).stream().filter(e -> e.fence().equals(fence)).findFirst());
  }

  @Override
  public synchronized Future<Void> put(List<Row> rows) {
    if (disk == Disk.IS_FULL) {
      return Future.failedFuture(new IOException("disk full"));
    }
    var promise = Promise.<Void>promise();
    Runnable write =
        () -> {
          rows.forEach(this::putRow);
          promise.complete();
        };
    if (held.isPresent()) {
      held.get().addFirst(write);
    } else {
      write.run();
    }
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

  private void putRow(Row row) {
    rows.merge(row.key(), row, (old, next) -> old.version() > next.version() ? old : next);
  }

  @Override
  public synchronized Future<Void> delete(List<RowKey> keys) {
    keys.forEach(rows::remove);
    return Future.succeededFuture();
  }

  @Override
  public synchronized Future<List<Row>> rows(List<RowKey> keys) {
    return Future.succeededFuture(keys.stream().filter(rows::containsKey).map(rows::get).toList());
  }

  @Override
  public synchronized Future<List<Row>> scan(
      String table, String partition, String after, int limit) {
    return Future.succeededFuture(
        all(table).stream()
            .filter(row -> row.key().partition().equals(partition))
            .filter(row -> row.key().key().compareTo(after) > 0)
            .sorted(Comparator.comparing(row -> row.key().key()))
            .limit(limit)
            .toList());
  }

  @Override
  public Future<Void> close() {
    return Future.succeededFuture();
  }
}
