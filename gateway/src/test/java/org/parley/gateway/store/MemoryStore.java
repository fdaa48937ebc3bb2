package org.parley.gateway.store;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/// A store in memory which keeps every promise of the port but durability: what it returns is
/// complete at once, on the caller's thread.
public final class MemoryStore implements Store {
  private static final Comparator<RowKey> ORDER =
      Comparator.comparing(RowKey::table)
          .thenComparing(RowKey::partition)
          .thenComparing(
              key -> key.key().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  private record Log(
      NavigableMap<Long, LogEntry> entries,
      Map<String, LogEntry> fences,
      NavigableMap<Long, Set<String>> words) {
    Log() {
      this(new TreeMap<>(), new HashMap<>(), new TreeMap<>());
    }

    boolean add(long sequence, NewEntry entry) {
      if (entries.containsKey(sequence) || fences.containsKey(entry.fence())) {
        return false;
      }
      var stored = new LogEntry(sequence, entry.fence(), entry.body().copy());
      entries.put(sequence, stored);
      fences.put(entry.fence(), stored);
      words.put(sequence, entry.words());
      return true;
    }

    boolean has(long sequence, List<String> beginnings) {
      var all = words.getOrDefault(sequence, Set.of());
      return beginnings.stream()
          .allMatch(start -> all.stream().anyMatch(word -> word.startsWith(start)));
    }
  }

  private record Contents(Map<String, Log> logs, NavigableMap<RowKey, Row> rows) {}

  private final Contents contents;
  private boolean closed;

  public MemoryStore() {
    this(new Contents(new HashMap<>(), new TreeMap<>(ORDER)));
  }

  private MemoryStore(Contents contents) {
    this.contents = contents;
  }

  /// Another store over the same contents, as after a restart.
  public MemoryStore reopened() {
    return new MemoryStore(contents);
  }

  @Override
  public Future<Appended> append(Append append) {
    return answer(() -> perform(append))
        .recover(cause -> Future.succeededFuture(new Appended.Unknown(cause)));
  }

  @Override
  public Future<List<LogEntry>> read(String log, long from, long to) {
    return answer(() -> {
      within(to - from + 1);
      return from > to
          ? List.of()
          : log(log).entries().subMap(from, true, to, true).values().stream()
              .map(MemoryStore::copy)
              .toList();
    });
  }

  @Override
  public Future<Optional<LogEntry>> find(String log, String fence) {
    return answer(() -> Optional.ofNullable(log(log).fences().get(fence)).map(MemoryStore::copy));
  }

  @Override
  public Future<List<Long>> search(String log, List<String> words, long from, long to, int limit) {
    return answer(() -> {
      within(limit);
      if (words.isEmpty() || words.size() > 10 || limit < 1) {
        throw new IllegalArgumentException("1 to 10 words, at least 1 entry");
      }
      var asked = log(log);
      return from > to
          ? List.of()
          : asked.entries().subMap(from, true, to, true).descendingKeySet().stream()
              .filter(sequence -> asked.has(sequence, words))
              .limit(limit)
              .toList();
    });
  }

  @Override
  public Future<Void> put(List<Row> rows) {
    return answer(() -> putAll(rows)).mapEmpty();
  }

  @Override
  public Future<Void> delete(List<RowKey> keys) {
    return answer(() -> contents.rows().keySet().removeAll(keys)).mapEmpty();
  }

  @Override
  public Future<List<Row>> rows(List<RowKey> keys) {
    return answer(() -> {
      within(keys.size());
      return keys.stream()
          .map(contents.rows()::get)
          .filter(Objects::nonNull)
          .map(MemoryStore::copy)
          .toList();
    });
  }

  @Override
  public Future<List<Row>> scan(String table, String partition, String after, int limit) {
    return answer(() -> {
      within(limit);
      return contents.rows().tailMap(new RowKey(table, partition, after), false).values().stream()
          .takeWhile(row -> row.key().table().equals(table))
          .takeWhile(row -> row.key().partition().equals(partition))
          .limit(limit)
          .map(MemoryStore::copy)
          .toList();
    });
  }

  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public Future<Void> close() {
    synchronized (contents) {
      closed = true;
    }
    return Future.succeededFuture();
  }

  private Appended perform(Append append) {
    int stored = 0;
    for (NewEntry entry : append.entries()) {
      if (!log(append.log()).add(append.after() + 1 + stored, entry)) {
        break;
      }
      stored++;
    }
    if (stored == 0 && !append.entries().isEmpty()) {
      return new Appended.Conflict();
    }
    putAll(append.rows());
    return new Appended.Stored(stored);
  }

  private int putAll(List<Row> rows) {
    for (Row row : rows) {
      Row stored = contents.rows().get(row.key());
      if (stored == null || stored.version() <= row.version()) {
        contents.rows().put(row.key(), copy(row));
      }
    }
    return rows.size();
  }

  private Log log(String name) {
    return contents.logs().computeIfAbsent(name, _ -> new Log());
  }

  private <T> Future<T> answer(Supplier<T> question) {
    synchronized (contents) {
      try {
        return closed
            ? Future.failedFuture(new StoreUnavailable("the store is closed"))
            : Future.succeededFuture(question.get());
      } catch (IllegalArgumentException e) {
        return Future.failedFuture(e);
      }
    }
  }

  private static void within(long asked) {
    if (asked > 1_000) {
      throw new IllegalArgumentException("at most 1000 may be asked for at a time");
    }
  }

  private static LogEntry copy(LogEntry entry) {
    return new LogEntry(entry.sequence(), entry.fence(), entry.body().copy());
  }

  private static Row copy(Row row) {
    return new Row(row.key(), row.version(), row.value().copy());
  }
}
