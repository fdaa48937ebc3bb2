package org.parley.gateway.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.parley.gateway.store.StoreUnavailable;

/// The numbered steps which lead from an empty file to the tables of this version; a step that has
/// been released is never changed, a new one is added behind it.
record Schema(List<List<String>> steps) {

  /// Marks the file as Parley's ("PRLY"); shown by file(1) and checked before anything is touched.
  static final int APPLICATION = 0x50524C59;

  /// A log has a number, because repeating its name in both indexes of `entry` costs a quarter more
  /// time and size. Bodies lie in order of arrival: in order of (log, sequence) each append would
  /// dirty a page of its own (docs/decisions/0009-embedded-store.md).
  private static final List<String> LOGS_AND_ROWS =
      List.of(
          "CREATE TABLE log (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)",
          """
          CREATE TABLE entry (
            id INTEGER PRIMARY KEY,
            log INTEGER NOT NULL,
            sequence INTEGER NOT NULL,
            fence TEXT NOT NULL,
            body BLOB NOT NULL)
          """,
          "CREATE UNIQUE INDEX entry_sequence ON entry (log, sequence)",
          "CREATE UNIQUE INDEX entry_fence ON entry (log, fence)",
          """
          CREATE TABLE row (
            tbl TEXT NOT NULL,
            part TEXT NOT NULL,
            key TEXT NOT NULL,
            version INTEGER NOT NULL,
            value BLOB NOT NULL,
            PRIMARY KEY (tbl, part, key)) WITHOUT ROWID
          """);

  /// An entry's words, each behind a space, and the words of each [#BLOCK] entries in one row,
  /// which a search looks through first (docs/decisions/0011-search.md).
  private static final List<String> WORDS =
      List.of(
          "ALTER TABLE entry ADD COLUMN words TEXT",
          """
          CREATE TABLE block (
            log INTEGER NOT NULL,
            last INTEGER NOT NULL,
            words TEXT NOT NULL,
            PRIMARY KEY (log, last)) WITHOUT ROWID
          """);

  /// How many entries make a block: those of the sequences 1 to 64, 65 to 128 and so on.
  static final int BLOCK = 64;

  static final Schema CURRENT = new Schema(List.of(LOGS_AND_ROWS, WORDS));

  /// Refuses a file that is not Parley's or that a newer version has written; changes nothing.
  void check(Connection connection, Path path) throws SQLException {
    boolean empty = number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
    long application = number(connection, "PRAGMA application_id");
    if (application != APPLICATION && !(application == 0 && empty)) {
      throw new StoreUnavailable(path + " is not a Parley database");
    }
    long version = version(connection);
    if (version > steps.size()) {
      throw new StoreUnavailable(
          "%s was written by a newer version of Parley (format %d, this version knows up to %d)"
              .formatted(path, version, steps.size()));
    }
  }

  /// Performs the steps that are missing, all of them or none.
  void migrate(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      for (List<String> step : steps.subList(version(connection), steps.size())) {
        for (String sql : step) {
          statement.execute(sql);
        }
      }
      // Written also when no step was missing: it proves that the file can be.
      statement.execute("PRAGMA application_id = " + APPLICATION);
      statement.execute("PRAGMA user_version = " + steps.size());
      statement.execute("COMMIT");
    }
  }

  private static int version(Connection connection) throws SQLException {
    return (int) number(connection, "PRAGMA user_version");
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      return result.getLong(1);
    }
  }
}
