package org.parley.gateway.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.gateway.store.Append;
import org.parley.gateway.store.Appended;
import org.parley.gateway.store.NewEntry;
import org.parley.gateway.store.Row;
import org.parley.gateway.store.RowKey;
import org.parley.gateway.store.Store;
import org.parley.gateway.store.StoreContract;
import org.parley.gateway.store.StoreUnavailable;

final class SqliteStoreTest extends StoreContract {
  @TempDir Path directory;

  private SqliteStore store;

  @BeforeEach
  void open() {
    store = SqliteStore.open(directory);
  }

  @AfterEach
  void close() {
    await(store.close());
  }

  @Override
  protected Store store() {
    return store;
  }

  @Override
  protected Store reopened() {
    return reopened(Limits.DEFAULT);
  }

  @Test
  void closingLeavesOneFileWithEverythingInIt() throws Exception {
    append("log", 0, "a");
    close();
    try (var files = Files.list(directory)) {
      Set<String> names = files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
      assertEquals(Set.of("parley.db", "parley.lock"), names);
    }
    store = SqliteStore.open(directory);
    assertEquals(List.of("1 a"), entries("log", 1, 10));
  }

  @Test
  void closingFinishesWhatWasAsked() {
    var answers = new ArrayList<Future<Appended>>();
    for (int i = 0; i < 500; i++) {
      answers.add(store.append(one("log" + i % 7, i / 7, i)));
    }
    close();
    answers.forEach(answer -> assertEquals(new Appended.Stored(1), await(answer)));
    store = SqliteStore.open(directory);
    assertEquals(72, await(store.read("log0", 1, 1_000)).size());
  }

  @Test
  void aListenerThatThrowsDoesNotStopTheStore() {
    var failing =
        store
            .append(one("log", 0, 0))
            .onSuccess(_ -> {
              throw new IllegalStateException("thrown by a listener, on purpose");
            });
    await(failing);
    assertEquals(new Appended.Stored(1), append("log", 1, "b"));
    assertEquals(2, entriesOf("log"));
  }

  @Test
  void aFullDiskLosesNothingAndTheStoreGoesOnWhenThereIsSpaceAgain() {
    reopened(new Limits(32 << 20, 100, 60));
    var ballast = row("ballast", 100_000);
    await(store.put(List.of(ballast)));
    append("log", 0, "first");

    int stored = 1;
    Appended answer = await(store.append(large(stored)));
    while (answer instanceof Appended.Stored) {
      stored++;
      answer = await(store.append(large(stored)));
    }
    assertDiskFull(assertInstanceOf(Appended.Unknown.class, answer).cause());
    var together = List.of(row("small", 1), row("more", 100_000));
    assertDiskFull(assertThrows(StoreUnavailable.class, () -> await(store.put(together))));
    assertEquals(List.of(), await(store.rows(List.of(together.getFirst().key()))));
    assertEquals(stored, entriesOf("log"));

    await(store.delete(List.of(ballast.key())));
    assertEquals(new Appended.Stored(1), await(store.append(large(stored))));
    reopened();
    assertEquals(stored + 1, entriesOf("log"));
    assertEquals(List.of(), await(store.rows(List.of(ballast.key()))));
  }

  private Store reopened(Limits limits) {
    await(store.close());
    store = SqliteStore.open(directory, limits, Schema.CURRENT);
    return store;
  }

  private int entriesOf(String log) {
    return await(store.read(log, 1, 1_000)).size();
  }

  private static void assertDiskFull(Throwable cause) {
    assertInstanceOf(StoreUnavailable.class, cause);
    assertTrue(String.valueOf(cause.getMessage()).contains("the disk is full"), cause::getMessage);
  }

  private static Append one(String log, long after, int fence) {
    var entry = new NewEntry("fence" + fence, Buffer.buffer("body"));
    return new Append(log, after, List.of(entry), List.of());
  }

  private static Append large(long after) {
    var entry = new NewEntry("large" + after, Buffer.buffer(new byte[10_000]));
    return new Append("log", after, List.of(entry), List.of());
  }

  private static Row row(String key, int bytes) {
    return new Row(new RowKey("table", "", key), 1, Buffer.buffer(new byte[bytes]));
  }
}
