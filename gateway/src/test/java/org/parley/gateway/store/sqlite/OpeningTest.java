package org.parley.gateway.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.gateway.store.Append;
import org.parley.gateway.store.Appended;
import org.parley.gateway.store.NewEntry;
import org.parley.gateway.store.StoreUnavailable;
import org.sqlite.SQLiteConfig;

/// What an operator is told when the store cannot be opened, and that nothing is lost by it.
final class OpeningTest {
  private static final int NEWEST = Schema.CURRENT.steps().size();

  @TempDir Path directory;

  @Test
  void theDirectoryIsCreated() {
    Path deep = directory.resolve("a/b");
    close(SqliteStore.open(deep));
    assertTrue(Files.exists(deep.resolve("parley.db")));
  }

  @Test
  void aFileIsNotADirectory() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "x");
    assertRefused(file, "is not a directory");
    assertRefused(file.resolve("below"), "cannot be written");
  }

  @Test
  void aDirectoryThatCannotBeWrittenIsNamed() {
    // Permissions do not stop root, /proc does.
    assertRefused(Path.of("/proc/parley"), "the data directory /proc/parley cannot be written");
    assertRefused(Path.of("/proc/self"), "the data directory /proc/self cannot be written");
  }

  @Test
  void aSecondStoreInThisProcessIsRefusedAndTheFirstKeepsItsLock() throws Exception {
    var first = SqliteStore.open(directory);
    assertRefused(directory, "another Parley node is using the data");
    assertRefused(directory, "another Parley node is using the data");
    Process other = OtherProcess.start(directory);
    assertEquals(
        "another Parley node is using the data in " + directory, OtherProcess.outcome(other));
    assertEquals(1, other.waitFor());
    close(first);
    close(SqliteStore.open(directory));
  }

  @Test
  void aSecondProcessIsRefusedUntilTheFirstIsGoneAndWhatThatAcknowledgedIsThere() throws Exception {
    Process other = OtherProcess.start(directory);
    try {
      assertEquals("Stored[count=1]", OtherProcess.outcome(other));
      assertRefused(directory, "another Parley node is using the data");
    } finally {
      other.destroyForcibly().waitFor();
    }
    var store = SqliteStore.open(directory);
    assertEquals(1, store.read("log", 1, 10).await().size());
    close(store);
  }

  @Test
  void aFileOfSomethingElseIsRefusedAndLeftAsItIs() throws Exception {
    Path file = Files.writeString(directory.resolve("parley.db"), "Dear diary, ".repeat(1_000));
    byte[] before = Files.readAllBytes(file);
    assertRefused(directory, "parley.db is damaged or is not a Parley database");
    assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(file)));
  }

  @Test
  void aDatabaseOfSomethingElseIsRefused() throws Exception {
    execute("CREATE TABLE diary (text TEXT)");
    assertRefused(directory, "parley.db is not a Parley database");
  }

  @Test
  void aFileThatWasCutOffIsRefused() throws Exception {
    close(filled());
    try (var file = new RandomAccessFile(directory.resolve("parley.db").toFile(), "rw")) {
      file.setLength(file.length() - 4096);
    }
    assertRefused(directory, "parley.db is damaged or is not a Parley database");
  }

  @Test
  void damageInsideIsReportedWhenItIsMet() throws Exception {
    close(filled());
    try (var file = new RandomAccessFile(directory.resolve("parley.db").toFile(), "rw")) {
      file.seek(file.length() / 4096 / 2 * 4096);
      file.write(new byte[10 * 4096]);
    }
    var store = SqliteStore.open(directory);
    var damaged = assertThrows(StoreUnavailable.class, () -> store.read("log", 1, 500).await());
    assertTrue(String.valueOf(damaged.getMessage()).contains("is damaged"), damaged::getMessage);
    assertEquals(1, store.read("log", 1, 1).await().size());
    close(store);
  }

  @Test
  void aDatabaseOfANewerVersionIsRefused() throws Exception {
    close(SqliteStore.open(directory));
    execute("PRAGMA user_version = 99");
    assertRefused(directory, "written by a newer version of Parley (format 99, this version knows");
  }

  @Test
  void anOlderDatabaseIsMigratedAndKeepsItsEntries() throws Exception {
    append(SqliteStore.open(directory), 0);
    close(SqliteStore.open(directory, Limits.DEFAULT, next("CREATE TABLE more (x)")));
    assertEquals(NEWEST + 1, version());
    var again = SqliteStore.open(directory, Limits.DEFAULT, next("CREATE TABLE more (x)"));
    assertEquals(1, again.read("log", 1, 10).await().size());
    append(again, 1);
    assertRefused(directory, "newer version");
  }

  @Test
  void aDatabaseFromBeforeSearchingKeepsItsEntriesAndFindsNewOnes() throws Exception {
    for (String sql : Schema.CURRENT.steps().getFirst()) {
      execute(sql);
    }
    execute("INSERT INTO log (name) VALUES ('log')");
    execute("INSERT INTO entry (log, sequence, fence, body) VALUES (1, 1, 'old', x'78')");
    execute("PRAGMA application_id = " + Schema.APPLICATION);
    execute("PRAGMA user_version = 1");
    var store = SqliteStore.open(directory);
    var entry = new NewEntry("new", Buffer.buffer("body"), Set.of("hello"));
    store.append(new Append("log", 1, List.of(entry), List.of())).await();
    assertEquals(2, store.read("log", 1, 10).await().size());
    assertEquals(List.of(2L), store.search("log", List.of("hel"), 1, 10, 10).await());
    close(store);
  }

  @Test
  void aMigrationThatFailsLeavesTheDatabaseAsItWas() throws Exception {
    append(SqliteStore.open(directory), 0);
    var broken = next("CREATE TABLE more (x)", "CREATE TABLE log (x)");
    assertThrows(StoreUnavailable.class, () -> SqliteStore.open(directory, Limits.DEFAULT, broken));
    assertEquals(NEWEST, version());
    append(SqliteStore.open(directory), 1);
  }

  private void assertRefused(Path where, String reason) {
    var refused = assertThrows(StoreUnavailable.class, () -> SqliteStore.open(where));
    assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused::getMessage);
  }

  private SqliteStore filled() {
    var store = SqliteStore.open(directory);
    for (int i = 0; i < 500; i++) {
      var entry = new NewEntry("fence" + i, Buffer.buffer(new byte[500]));
      store.append(new Append("log", i, List.of(entry), List.of()));
    }
    return store;
  }

  private static Schema next(String... statements) {
    var steps = new ArrayList<>(Schema.CURRENT.steps());
    steps.add(List.of(statements));
    return new Schema(steps);
  }

  private static void append(SqliteStore store, long after) {
    var entry = new NewEntry("fence" + after, Buffer.buffer("body"));
    Future<Appended> answer = store.append(new Append("log", after, List.of(entry), List.of()));
    assertEquals(new Appended.Stored(1), answer.await());
    close(store);
  }

  private static void close(SqliteStore store) {
    store.close().await();
  }

  private void execute(String sql) throws SQLException {
    try (var connection = new SQLiteConfig().createConnection(url());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int version() throws SQLException {
    try (var connection = new SQLiteConfig().createConnection(url());
        var statement = connection.createStatement();
        var result = statement.executeQuery("PRAGMA user_version")) {
      return result.getInt(1);
    }
  }

  private String url() {
    return "jdbc:sqlite:" + directory.resolve("parley.db");
  }
}
