package org.parley.gateway.store.sqlite;

import io.vertx.core.buffer.Buffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.gateway.store.LogEntry;
import org.parley.gateway.store.Row;
import org.parley.gateway.store.RowKey;

/// A read-only connection; it sees what was committed before each call.
final class ReadConnection implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement begin;
  private final PreparedStatement commit;
  private final PreparedStatement readEntries;
  private final PreparedStatement findEntry;
  private final PreparedStatement readRow;
  private final PreparedStatement scanRows;
  private final WordSearch wordSearch;

  ReadConnection(Connection connection) throws SQLException {
    this.connection = connection;
    begin = connection.prepareStatement("BEGIN");
    commit = connection.prepareStatement("COMMIT");
    readEntries =
        connection.prepareStatement(
            """
            SELECT sequence, fence, body FROM entry
            WHERE log = (SELECT id FROM log WHERE name = ?) AND sequence BETWEEN ? AND ?
            ORDER BY sequence
            """);
    findEntry =
        connection.prepareStatement(
            """
            SELECT sequence, fence, body FROM entry
            WHERE log = (SELECT id FROM log WHERE name = ?) AND fence = ?
            """);
    readRow =
        connection.prepareStatement(
            "SELECT version, value FROM row WHERE tbl = ? AND part = ? AND key = ?");
    scanRows =
        connection.prepareStatement(
            """
            SELECT version, value, key FROM row
            WHERE tbl = ? AND part = ? AND key > ? ORDER BY key LIMIT ?
            """);
    wordSearch = new WordSearch(connection);
  }

  List<LogEntry> read(String log, long from, long to) throws SQLException {
    readEntries.setString(1, log);
    readEntries.setLong(2, from);
    readEntries.setLong(3, to);
    var entries = new ArrayList<LogEntry>();
    try (var result = readEntries.executeQuery()) {
      while (result.next()) {
        entries.add(entry(result));
      }
    }
    return entries;
  }

  Optional<LogEntry> find(String log, String fence) throws SQLException {
    findEntry.setString(1, log);
    findEntry.setString(2, fence);
    try (var result = findEntry.executeQuery()) {
      return result.next() ? Optional.of(entry(result)) : Optional.empty();
    }
  }

  List<Long> search(String log, List<String> words, long from, long to, int limit)
      throws SQLException {
    begin.executeUpdate();
    List<Long> sequences = wordSearch.search(log, words, from, to, limit);
    commit.executeUpdate();
    return sequences;
  }

  /// All rows are of one moment: rows put together are seen together.
  List<Row> rows(List<RowKey> keys) throws SQLException {
    var rows = new ArrayList<Row>(keys.size());
    begin.executeUpdate();
    for (RowKey key : keys) {
      bind(readRow, key.table(), key.partition(), key.key());
      try (var result = readRow.executeQuery()) {
        if (result.next()) {
          rows.add(row(key, result));
        }
      }
    }
    commit.executeUpdate();
    return rows;
  }

  List<Row> scan(String table, String partition, String after, int limit) throws SQLException {
    bind(scanRows, table, partition, after);
    scanRows.setInt(4, limit);
    var rows = new ArrayList<Row>();
    try (var result = scanRows.executeQuery()) {
      while (result.next()) {
        rows.add(row(new RowKey(table, partition, result.getString(3)), result));
      }
    }
    return rows;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static void bind(PreparedStatement statement, String... key) throws SQLException {
    for (int i = 0; i < key.length; i++) {
      statement.setString(i + 1, key[i]);
    }
  }

  private static LogEntry entry(ResultSet result) throws SQLException {
    return new LogEntry(result.getLong(1), result.getString(2), Buffer.buffer(result.getBytes(3)));
  }

  private static Row row(RowKey key, ResultSet result) throws SQLException {
    return new Row(key, result.getLong(1), Buffer.buffer(result.getBytes(2)));
  }
}
