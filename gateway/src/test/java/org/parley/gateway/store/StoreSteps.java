package org.parley.gateway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// What tests of a store do and look at, in few words: an entry reads as `sequence fence`, a row as
/// `version value`.
public abstract class StoreSteps {
  private int said;

  /// The store under test, empty when a test begins.
  protected abstract Store store();

  /// Closes [#store] and opens it anew over the same contents.
  protected abstract Store reopened();

  public static <T> T await(Future<T> future) {
    try {
      return future.await(30, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("the store did not answer", e);
    }
  }

  protected final Appended append(String log, long after, String... fences) {
    return append(log, after, List.of(fences));
  }

  protected final Appended append(String log, long after, List<String> fences, Row... rows) {
    var entries = fences.stream().map(f -> new NewEntry(f, Buffer.buffer("body of " + f))).toList();
    return await(store().append(new Append(log, after, entries, List.of(rows))));
  }

  /// Appends an entry that has the words of `text`.
  protected final void says(String log, String text) {
    var words = text.isEmpty() ? Set.<String>of() : Set.of(text.split(" "));
    var entry = new NewEntry("said" + said, Buffer.buffer("x"), words);
    await(store().append(new Append(log, said++, List.of(entry), List.of())));
  }

  protected final List<Long> search(String log, String... words) {
    return search(log, 1, Long.MAX_VALUE, 1_000, words);
  }

  protected final List<Long> search(String log, long from, long to, int limit, String... words) {
    return await(store().search(log, List.of(words), from, to, limit));
  }

  protected final List<String> entries(String log, long from, long to) {
    return await(store().read(log, from, to)).stream().map(StoreSteps::text).toList();
  }

  protected final Optional<String> find(String log, String fence) {
    return await(store().find(log, fence)).map(StoreSteps::text);
  }

  protected final void put(Row... rows) {
    await(store().put(List.of(rows)));
  }

  protected final List<String> values(String table, String partition, String... keys) {
    var asked = Stream.of(keys).map(key -> new RowKey(table, partition, key)).toList();
    return await(store().rows(asked)).stream()
        .map(row -> row.version() + " " + row.value())
        .sorted()
        .toList();
  }

  protected final List<String> scan(String table, String partition, String after, int limit) {
    return await(store().scan(table, partition, after, limit)).stream()
        .map(row -> row.key().key())
        .toList();
  }

  protected static Row row(String table, String partition, String key, long version, String value) {
    return new Row(new RowKey(table, partition, key), version, Buffer.buffer(value));
  }

  private static String text(LogEntry entry) {
    assertEquals("body of " + entry.fence(), entry.body().toString());
    return entry.sequence() + " " + entry.fence();
  }

  protected static void assertRefused(Future<?> future) {
    assertThrows(IllegalArgumentException.class, () -> await(future));
  }

  public static void assertUnavailable(Future<?> future) {
    assertThrows(StoreUnavailable.class, () -> await(future));
  }
}
