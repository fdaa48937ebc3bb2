package org.parley.bench;

import java.time.Duration;

/// What so many units cost the node in so much time.
record Cost(long units, Duration cpu, Duration wall) {

  double perSecond() {
    return units * 1e9 / wall.toNanos();
  }

  double cpuMicros() {
    return cpu.toNanos() / 1e3 / Math.max(1, units);
  }
}
