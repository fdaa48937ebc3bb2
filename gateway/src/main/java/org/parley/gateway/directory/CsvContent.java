package org.parley.gateway.directory;

import java.util.List;

/// What a file of people holds: all of its lines, or its faults.
sealed interface CsvContent permits CsvContent.Lines, CsvFaults {

  /// Every line was understood, and no two have the same address.
  record Lines(List<CsvLine> lines) implements CsvContent {
    public Lines {
      lines = List.copyOf(lines);
    }
  }
}
