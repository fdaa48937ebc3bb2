package org.parley.gateway;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/// How often something happens, on average over the last minute.
final class Rate {

  private static final int SECONDS = 60;

  private final LongAdder count = new LongAdder();
  private final Deque<Long> seconds = new ArrayDeque<>(List.of(0L));

  void add(long more) {
    count.add(more);
  }

  /// To be called every second.
  synchronized void tick() {
    seconds.addLast(count.sum());
    if (seconds.size() > SECONDS + 1) {
      seconds.removeFirst();
    }
  }

  synchronized double perSecond() {
    return seconds.size() < 2
        ? 0
        : (seconds.getLast() - seconds.getFirst()) / (double) (seconds.size() - 1);
  }
}
