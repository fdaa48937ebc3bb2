package org.parley.bench;

/// One line of the table.
record Row(String name, String unit, String figures, String verdict) {

  static final String HEADER = line("row", "unit", "per s   CPU us    p50 ms    p99 ms", "");

  /// A load's figures: units per second, CPU of the node per unit, latencies.
  static Row of(String name, String unit, Cost cost, Latencies latencies, String verdict) {
    var figures =
        "%,9.0f %8.1f %9.2f %9.2f"
            .formatted(
                cost.perSecond(), cost.cpuMicros(), latencies.millis(50), latencies.millis(99));
    return new Row(name, unit, figures, verdict);
  }

  Row adding(String more) {
    return new Row(name, unit, figures, verdict + "; " + more);
  }

  @Override
  public String toString() {
    return line(name, unit, figures, verdict);
  }

  private static String line(String name, String unit, String figures, String verdict) {
    return "%-10s %-20s %38s   %s".formatted(name, unit, figures, verdict).stripTrailing();
  }
}
