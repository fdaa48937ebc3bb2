package org.parley.gateway.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.parley.gateway.store.StoreUnavailable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteException;

/// The file that holds everything: makes it ready, opens connections to it, and explains its
/// errors.
///
/// Nothing in this process may open the file but SQLite: closing any other channel on it would drop
/// the locks of SQLite (POSIX).
final class DatabaseFile {

  /// A checkpoint each 4,000 pages: rarer ones let the write-ahead log and so every look-up grow,
  /// more frequent ones write hot pages again and again.
  private static final List<String> WRITING =
      List.of(
          "PRAGMA synchronous = FULL",
          "PRAGMA wal_autocheckpoint = 4000",
          "PRAGMA cache_size = -65536",
          "PRAGMA temp_store = MEMORY");

  private static final List<String> READING =
      List.of("PRAGMA cache_size = -16384", "PRAGMA temp_store = MEMORY");

  private final Path path;
  private final Limits limits;

  DatabaseFile(Path path, Limits limits) {
    this.path = path;
    this.limits = limits;
  }

  /// Creates or migrates the file. SQLite itself refuses one that was cut off; damage inside is not
  /// looked for (that would be reading all of it) but reported when it is met.
  ///
  /// @throws StoreUnavailable if the file cannot be used
  void prepare(Schema schema) {
    create();
    try (Connection connection = connect(false, List.of())) {
      schema.check(connection, path);
      useWriteAheadLog(connection);
      schema.migrate(connection);
    } catch (SQLException e) {
      throw explain(e);
    }
  }

  /// SQLite would let everybody read a file that it creates; those beside it get the rights of this
  /// one.
  private void create() {
    // Asked first, since a directory that is read-only would hide that the file is there.
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      OwnerOnly.createFile(path);
    } catch (IOException e) {
      throw new StoreUnavailable(path + " cannot be created: " + e.getMessage(), e);
    }
  }

  WriteConnection openWriter() throws SQLException {
    Connection connection = connect(false, WRITING);
    try (var statement = connection.createStatement()) {
      statement.execute("PRAGMA max_page_count = " + limits.filePages());
      return new WriteConnection(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  ReadConnection openReader() throws SQLException {
    Connection connection = connect(true, READING);
    try {
      return new ReadConnection(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /// Says in an operator's words what `error` means.
  StoreUnavailable explain(Throwable error) {
    if (error instanceof StoreUnavailable known) {
      return known;
    }
    if (!(error instanceof SQLiteException failure)) {
      return new StoreUnavailable(path + " cannot be used: " + error, error);
    }
    // The low byte is the primary result code (sqlite.org/rescode.html).
    String reason =
        switch (failure.getResultCode().code & 0xff) {
          case 5, 6 -> "is in use by another program";
          case 8 -> "cannot be written: it or its file system is read-only";
          case 10 -> "cannot be read or written: the disk or file system reports an error";
          case 11, 26 -> "is damaged or is not a Parley database";
          case 13 -> "cannot grow: the disk is full";
          case 14 -> "cannot be opened";
          default -> "cannot be used";
        };
    return new StoreUnavailable(
        "%s %s (%s)".formatted(path, reason, failure.getResultCode().name()), error);
  }

  private Connection connect(boolean readOnly, List<String> pragmas) throws SQLException {
    var config = new SQLiteConfig();
    config.setReadOnly(readOnly);
    config.setBusyTimeout(5_000);
    // Would run a SELECT after every INSERT.
    config.setGetGeneratedKeys(false);
    Connection connection = config.createConnection("jdbc:sqlite:" + path.toAbsolutePath());
    try (var statement = connection.createStatement()) {
      for (String pragma : pragmas) {
        statement.execute(pragma);
      }
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private void useWriteAheadLog(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var mode = statement.executeQuery("PRAGMA journal_mode = WAL")) {
      if (!"wal".equals(mode.getString(1))) {
        throw new StoreUnavailable(
            path + " is on a file system without shared memory; the store needs a local disk");
      }
    }
  }
}
