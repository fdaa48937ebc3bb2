package org.parley.gateway.conversation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/// An event loop that takes a step when the test says so.
final class ManualLoop implements Executor {

  private final Deque<Runnable> steps = new ArrayDeque<>();

  @Override
  public void execute(Runnable step) {
    steps.add(step);
  }

  /// Takes one step; false if there is none.
  boolean step() {
    var next = steps.poll();
    if (next != null) {
      next.run();
    }
    return next != null;
  }
}
