package org.parley.gateway.store.mongo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import org.parley.gateway.store.RowKey;

/// The `_id` of entries and rows: texts that sort as the sequences of a log and the keys of a
/// partition do, so that the one index that every server has serves every page.
final class Ids {
  private static final int DIGITS = 19;

  private Ids() {}

  /// `log/` and the sequence in 19 digits.
  static String ofEntry(String log, long sequence) {
    var digits = Long.toString(sequence);
    return log + '/' + "0".repeat(DIGITS - digits.length()) + digits;
  }

  /// The sequence in the id of an entry.
  static long sequence(String id) {
    return Long.parseLong(id.substring(id.length() - DIGITS));
  }

  static String ofRow(RowKey key) {
    return partition(key.table(), key.partition()) + sortable(key.key());
  }

  /// What the ids of the rows of a partition begin with. The length of the partition's name tells
  /// where it ends.
  static String partition(String table, String partition) {
    return String.format(Locale.ROOT, "%s/%d/%s/", table, partition.length(), sortable(partition));
  }

  /// The first text behind all that begin with `partition`, which ends in `/`.
  static String behind(String partition) {
    return partition.substring(0, partition.length() - 1) + (char) ('/' + 1);
  }

  /// The key in the id of a row of `partition`.
  static String key(String partition, String id) {
    return new String(id.substring(partition.length()).getBytes(ISO_8859_1), UTF_8);
  }

  /// A character for each byte of UTF-8: servers agree on the order of these, while beyond the
  /// first plane some sort by UTF-16 and some by code points.
  static String sortable(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }
}
