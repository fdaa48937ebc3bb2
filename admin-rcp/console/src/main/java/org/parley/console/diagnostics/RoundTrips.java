package org.parley.console.diagnostics;

import java.time.Duration;
import java.util.List;

/// How long requests took, the shortest first.
record RoundTrips(List<Duration> sorted) {

  RoundTrips {
    sorted = sorted.stream().sorted().toList();
  }

  boolean isEmpty() {
    return sorted.isEmpty();
  }

  double min() {
    return millis(sorted.getFirst());
  }

  double max() {
    return millis(sorted.getLast());
  }

  double median() {
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? millis(sorted.get(half))
        : (millis(sorted.get(half - 1)) + millis(sorted.get(half))) / 2;
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }
}
