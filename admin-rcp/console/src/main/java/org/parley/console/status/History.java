package org.parley.console.status;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The last values of a figure, the oldest first.
final class History {

  private final int most;
  private final Deque<Double> values = new ArrayDeque<>();

  History(int most) {
    this.most = most;
  }

  void add(double value) {
    values.addLast(value);
    if (values.size() > most) {
      values.removeFirst();
    }
  }

  /// How high each stands between 0, which is always the bottom, and 1, the greatest of them; all
  /// at the bottom if there is nothing above it.
  List<Double> heights() {
    double greatest = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return values.stream().map(value -> greatest <= 0 ? 0 : value / greatest).toList();
  }
}
