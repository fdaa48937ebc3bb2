package org.parley.gateway.directory;

/// What became of an import.
public sealed interface Imported permits Imported.Done, CsvFaults {

  /// Everybody of the file is in the directory now; so many were new, changed, or as before.
  record Done(int added, int changed, int unchanged) implements Imported {}
}
