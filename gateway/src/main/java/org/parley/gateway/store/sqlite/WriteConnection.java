package org.parley.gateway.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.gateway.store.Append;
import org.parley.gateway.store.Appended;
import org.parley.gateway.store.NewEntry;
import org.parley.gateway.store.Row;
import org.parley.gateway.store.RowKey;

/// The one connection that changes the file. After any exception it is to be closed, which rolls
/// back: that also empties its memory of log numbers.
final class WriteConnection implements AutoCloseable {
  private static final int REMEMBERED_LOGS = 10_000;

  private final Map<String, Long> logs = new HashMap<>();
  private final Connection connection;
  private final PreparedStatement begin;
  private final PreparedStatement commit;
  private final PreparedStatement insertLog;
  private final PreparedStatement findLog;
  private final PreparedStatement insertEntry;
  private final PreparedStatement insertBlock;
  private final PreparedStatement putRow;
  private final PreparedStatement deleteRow;

  WriteConnection(Connection connection) throws SQLException {
    this.connection = connection;
    begin = connection.prepareStatement("BEGIN IMMEDIATE");
    commit = connection.prepareStatement("COMMIT");
    insertLog =
        connection.prepareStatement("INSERT INTO log (name) VALUES (?) ON CONFLICT DO NOTHING");
    findLog = connection.prepareStatement("SELECT id FROM log WHERE name = ?");
    insertEntry =
        connection.prepareStatement(
            """
            INSERT INTO entry (log, sequence, fence, body, words) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """);
    insertBlock =
        connection.prepareStatement(
            """
            INSERT INTO block (log, last, words)
            SELECT log, ?2, group_concat(words, '') FROM entry
            WHERE log = ?1 AND sequence BETWEEN ?3 AND ?2 AND words IS NOT NULL GROUP BY log
            """);
    putRow =
        connection.prepareStatement(
            """
            INSERT INTO row (tbl, part, key, version, value) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (tbl, part, key) DO UPDATE
            SET version = excluded.version, value = excluded.value
            WHERE excluded.version >= row.version
            """);
    deleteRow =
        connection.prepareStatement("DELETE FROM row WHERE tbl = ? AND part = ? AND key = ?");
  }

  void begin() throws SQLException {
    begin.executeUpdate();
  }

  void commit() throws SQLException {
    commit.executeUpdate();
  }

  Appended append(Append append) throws SQLException {
    int stored = 0;
    if (!append.entries().isEmpty()) {
      stored = insert(append);
      if (stored == 0) {
        return new Appended.Conflict();
      }
    }
    put(append.rows());
    return new Appended.Stored(stored);
  }

  /// Puts `rows` and tells how many were not held back by a higher version.
  int put(List<Row> rows) throws SQLException {
    int changed = 0;
    for (Row row : rows) {
      bind(putRow, row.key());
      putRow.setLong(4, row.version());
      putRow.setBytes(5, row.value().getBytes());
      changed += putRow.executeUpdate();
    }
    return changed;
  }

  /// Deletes the rows of `keys` and tells how many there were.
  int delete(List<RowKey> keys) throws SQLException {
    int deleted = 0;
    for (RowKey key : keys) {
      bind(deleteRow, key);
      deleted += deleteRow.executeUpdate();
    }
    return deleted;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /// Inserts one entry after the other and stops before the first that is refused.
  private int insert(Append append) throws SQLException {
    long log = number(append.log());
    int stored = 0;
    for (NewEntry entry : append.entries()) {
      long sequence = append.after() + 1 + stored;
      if (!insert(log, sequence, entry)) {
        break;
      }
      if (sequence % Schema.BLOCK == 0) {
        insertBlock(log, sequence);
      }
      stored++;
    }
    return stored;
  }

  private boolean insert(long log, long sequence, NewEntry entry) throws SQLException {
    insertEntry.setLong(1, log);
    insertEntry.setLong(2, sequence);
    insertEntry.setString(3, entry.fence());
    insertEntry.setBytes(4, entry.body().getBytes());
    if (entry.words().isEmpty()) {
      insertEntry.setNull(5, Types.VARCHAR);
    } else {
      insertEntry.setString(5, WordSearch.text(entry.words()));
    }
    return insertEntry.executeUpdate() > 0;
  }

  private void insertBlock(long log, long last) throws SQLException {
    insertBlock.setLong(1, log);
    insertBlock.setLong(2, last);
    insertBlock.setLong(3, last - Schema.BLOCK + 1);
    insertBlock.executeUpdate();
  }

  private long number(String log) throws SQLException {
    Long known = logs.get(log);
    if (known != null) {
      return known;
    }
    insertLog.setString(1, log);
    insertLog.executeUpdate();
    findLog.setString(1, log);
    try (var found = findLog.executeQuery()) {
      long number = found.getLong(1);
      if (logs.size() == REMEMBERED_LOGS) {
        logs.clear();
      }
      logs.put(log, number);
      return number;
    }
  }

  private static void bind(PreparedStatement statement, RowKey key) throws SQLException {
    statement.setString(1, key.table());
    statement.setString(2, key.partition());
    statement.setString(3, key.key());
  }
}
