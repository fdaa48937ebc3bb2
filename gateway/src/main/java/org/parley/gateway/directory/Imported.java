package org.parley.gateway.directory;

import java.util.List;

/// What became of an import, or would.
public sealed interface Imported permits Imported.Done, Imported.Busy, CsvFaults {

  /// Another import is under way, and one at a time is enough: ask again.
  record Busy() implements Imported {}

  /// Everybody of the file is in the directory now; so many were new, changed, or as before.
  ///
  /// @param groups the names of the groups that were made
  record Done(int added, int changed, int unchanged, List<String> groups) implements Imported {
    public Done {
      groups = List.copyOf(groups);
    }
  }
}
