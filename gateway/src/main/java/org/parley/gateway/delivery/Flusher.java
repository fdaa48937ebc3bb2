package org.parley.gateway.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/// Flushes the outboxes of one event loop: all that were written to in one turn of the loop
/// together, after everything else of that turn, so that frames due at once leave in one write.
public final class Flusher {

  private final Executor loop;
  private List<Outbox> written = new ArrayList<>();

  public Flusher(Executor loop) {
    this.loop = loop;
  }

  /// `outbox` has something to flush. Called on the loop, once per outbox until it is flushed.
  void add(Outbox outbox) {
    if (written.isEmpty()) {
      loop.execute(this::flush);
    }
    written.add(outbox);
  }

  private void flush() {
    var due = written;
    written = new ArrayList<>(due.size());
    due.forEach(Outbox::flush);
  }
}
