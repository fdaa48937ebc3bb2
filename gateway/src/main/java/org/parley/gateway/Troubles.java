package org.parley.gateway;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.parley.gateway.wire.NodeStatus;

/// What went wrong lately, for administrators to look at: the last twenty, the last first.
final class Troubles {

  private static final int MOST = 20;

  private final InstantSource clock;
  private final Deque<NodeStatus.Fault> faults = new ArrayDeque<>();

  Troubles(InstantSource clock) {
    this.clock = clock;
  }

  synchronized void note(String what) {
    faults.addFirst(new NodeStatus.Fault(clock.instant(), what));
    if (faults.size() > MOST) {
      faults.removeLast();
    }
  }

  synchronized List<NodeStatus.Fault> all() {
    return List.copyOf(faults);
  }
}
