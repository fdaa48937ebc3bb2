package org.parley.gateway.store.sqlite;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.parley.gateway.store.StoreUnavailable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Keeps a second process, and a second store of this process, away from a data directory.
///
/// It is a lock of SQLite on an empty database: with a `FileLock` a refused second attempt in the
/// same process would, by closing its channel, release the first one's lock (POSIX).
final class DirectoryLock {
  private final Connection connection;

  private DirectoryLock(Connection connection) {
    this.connection = connection;
  }

  /// Creates `directory` where it is missing and takes its lock, which ends with the process.
  ///
  /// @throws StoreUnavailable if the directory cannot be written or is taken
  static DirectoryLock take(Path directory) {
    Path file = directory.resolve("parley.lock");
    create(directory, file);
    try {
      return new DirectoryLock(lock(file));
    } catch (SQLiteException e) {
      if (e.getResultCode() == SQLiteErrorCode.SQLITE_BUSY) {
        throw new StoreUnavailable("another Parley node is using the data in " + directory, e);
      }
      throw notWritable(directory, e);
    } catch (SQLException e) {
      // Without a result code: it was not SQLite that refused, it could not be loaded.
      throw new StoreUnavailable(
          "SQLite cannot be loaded (does the temporary directory allow to write and to execute?): "
              + e.getMessage(),
          e);
    }
  }

  void release() throws SQLException {
    connection.close();
  }

  private static void create(Path directory, Path file) {
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw new StoreUnavailable(directory + " is not a directory");
    }
    try {
      OwnerOnly.createDirectories(directory);
      OwnerOnly.createFile(file);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isRegularFile(file)) {
        throw notWritable(directory, e);
      }
    } catch (IOException e) {
      throw notWritable(directory, e);
    }
  }

  private static Connection lock(Path file) throws SQLException {
    var config = new SQLiteConfig();
    config.setBusyTimeout(0);
    Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    try (var statement = connection.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static StoreUnavailable notWritable(Path directory, Exception cause) {
    return new StoreUnavailable(
        "the data directory " + directory + " cannot be written: " + cause.getMessage(), cause);
  }
}
