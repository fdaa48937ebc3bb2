package org.parley.gateway.store.sqlite;

import java.util.List;
import org.parley.gateway.store.NewEntry;
import org.parley.gateway.store.Row;

/// About how many bytes of memory something holds while it waits to be written.
final class Weight {
  /// Of the objects and short strings around a body.
  static final long OVERHEAD = 256;

  private Weight() {}

  static long ofEntries(List<NewEntry> entries) {
    long bytes = 0;
    for (NewEntry entry : entries) {
      bytes += OVERHEAD + entry.body().length() + ofWords(entry);
    }
    return bytes;
  }

  /// A short string and its place in a set, each.
  private static long ofWords(NewEntry entry) {
    return 96L * entry.words().size();
  }

  static long ofRows(List<Row> rows) {
    long bytes = 0;
    for (Row row : rows) {
      bytes += OVERHEAD + row.value().length();
    }
    return bytes;
  }
}
