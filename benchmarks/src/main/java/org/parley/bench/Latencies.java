package org.parley.bench;

import org.HdrHistogram.Histogram;

/// How long things took since the last reset.
final class Latencies {

  private static final long LONGEST_NANOS = 60_000_000_000L;

  private final Histogram histogram = new Histogram(LONGEST_NANOS, 3);

  void record(long nanos) {
    histogram.recordValue(Math.clamp(nanos, 0, LONGEST_NANOS));
  }

  void reset() {
    histogram.reset();
  }

  double millis(double percentile) {
    return histogram.getValueAtPercentile(percentile) / 1e6;
  }
}
