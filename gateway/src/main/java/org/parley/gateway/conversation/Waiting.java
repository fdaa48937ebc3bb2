package org.parley.gateway.conversation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/// What a lane has been asked and has not begun, in order, up to a bound.
final class Waiting {

  private static final int MOST = 2_000;
  private static final int MOST_AT_A_TIME = 256;

  private final Deque<Work> works = new ArrayDeque<>();

  boolean isEmpty() {
    return works.isEmpty();
  }

  boolean isFull() {
    return works.size() >= MOST;
  }

  boolean has(Predicate<Work> which) {
    return works.stream().anyMatch(which);
  }

  void add(Work work) {
    works.add(work);
  }

  /// These were begun, and have to begin again before all others.
  void again(List<Work> some) {
    some.reversed().forEach(works::addFirst);
  }

  /// The next ones to be done together.
  List<Work> take() {
    var taken = new ArrayList<Work>();
    while (!works.isEmpty() && taken.size() < MOST_AT_A_TIME) {
      taken.add(works.remove());
    }
    return taken;
  }

  /// All of them, which are no longer waiting.
  List<Work> drain() {
    var all = List.copyOf(works);
    works.clear();
    return all;
  }
}
