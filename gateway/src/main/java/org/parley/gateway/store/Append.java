package org.parley.gateway.store;

import java.util.List;

/// Asks to append `entries` to `log` right after sequence `after` (0 for an empty log), and to put
/// `rows` with them. Entries may be empty.
public record Append(String log, long after, List<NewEntry> entries, List<Row> rows) {
  public Append {
    entries = List.copyOf(entries);
    rows = List.copyOf(rows);
  }
}
