package org.parley.gateway.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How the words of entries are kept and looked through: a text with a space before each word, so
/// that a word begins wherever it stands behind a space.
final class WordSearch {

  /// The most words that may be asked for.
  static final int WORDS = 10;

  private static final int FIRST_WORD = 5;

  private final PreparedStatement findLog;
  private final PreparedStatement latest;
  private final PreparedStatement inBlocks;

  WordSearch(Connection connection) throws SQLException {
    findLog = connection.prepareStatement("SELECT id FROM log WHERE name = ?");
    latest =
        connection.prepareStatement(
            """
            SELECT sequence FROM entry
            WHERE log = ?1 AND sequence BETWEEN ?2 AND ?3
            AND sequence > (SELECT coalesce(max(last), 0) FROM block WHERE log = ?1)
            AND %s ORDER BY sequence DESC LIMIT ?4
            """
                .formatted(allIn("words")));
    // CROSS JOIN: the blocks come first, whatever SQLite thinks.
    inBlocks =
        connection.prepareStatement(
            """
            SELECT e.sequence FROM block b CROSS JOIN entry e
            ON e.log = b.log AND e.sequence BETWEEN max(b.last - %d, ?2) AND min(b.last, ?3)
            WHERE b.log = ?1 AND b.last BETWEEN ?2 AND ?3 + %d
            AND %s AND %s ORDER BY b.last DESC, e.sequence DESC LIMIT ?4
            """
                .formatted(Schema.BLOCK - 1, Schema.BLOCK - 1, allIn("b.words"), allIn("e.words")));
  }

  /// The text in which `words` are found.
  static String text(Set<String> words) {
    return words.stream().collect(Collectors.joining(" ", " ", ""));
  }

  /// The highest `limit` sequences of entries that have all of `words`; to be called in a
  /// transaction, since a block takes over what is latest.
  List<Long> search(String log, List<String> words, long from, long to, int limit)
      throws SQLException {
    var sequences = new ArrayList<Long>();
    findLog.setString(1, log);
    try (var found = findLog.executeQuery()) {
      if (found.next()) {
        long id = found.getLong(1);
        collect(latest, id, words, from, to, limit, sequences);
        if (sequences.size() < limit) {
          collect(inBlocks, id, words, from, to, limit - sequences.size(), sequences);
        }
      }
    }
    return sequences;
  }

  private static void collect(
      PreparedStatement statement,
      long log,
      List<String> words,
      long from,
      long to,
      int limit,
      List<Long> sequences)
      throws SQLException {
    statement.setLong(1, log);
    statement.setLong(2, from);
    statement.setLong(3, to);
    statement.setInt(4, limit);
    for (int i = 0; i < WORDS; i++) {
      statement.setString(FIRST_WORD + i, " " + words.get(Math.min(i, words.size() - 1)));
    }
    try (var result = statement.executeQuery()) {
      while (result.next()) {
        sequences.add(result.getLong(1));
      }
    }
  }

  private static String allIn(String column) {
    return IntStream.range(0, WORDS)
        .mapToObj(i -> "instr(" + column + ", ?" + (FIRST_WORD + i) + ")")
        .collect(Collectors.joining(" AND "));
  }
}
