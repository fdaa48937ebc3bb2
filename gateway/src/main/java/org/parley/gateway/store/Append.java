package org.parley.gateway.store;

import java.util.List;

/// Asks to append `entries` to `log` right after sequence `after`, and to put `rows` with them.
/// Entries may be empty.
///
/// `after` is 0 for an empty log, else a sequence that the caller has read: the store does not look
/// whether it exists, so a caller that makes one up leaves a gap.
public record Append(String log, long after, List<NewEntry> entries, List<Row> rows) {
  public Append {
    entries = List.copyOf(entries);
    rows = List.copyOf(rows);
  }
}
