package org.parley.gateway.directory;

import java.util.List;

/// Why nothing of a file was taken: the first faults in it, and how many `more` there are.
public record CsvFaults(List<CsvFault> shown, int more) implements CsvContent, Imported {

  private static final int MOST_SHOWN = 20;

  public CsvFaults {
    shown = List.copyOf(shown);
  }

  static CsvFaults of(List<CsvFault> all) {
    int shown = Math.min(all.size(), MOST_SHOWN);
    return new CsvFaults(all.subList(0, shown), all.size() - shown);
  }
}
