package org.parley.gateway.store.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.parley.gateway.store.StoreUnavailable;

/// Holds the writes of all callers, up to a bound of bytes, until the writer takes them all at
/// once.
final class WriteQueue {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final long bound;
  private List<Write<?>> waiting = new ArrayList<>();
  private long bytes;
  private boolean closed;

  WriteQueue(long bound) {
    this.bound = bound;
  }

  /// Takes `write` in, or fails it at once if the queue is full or closed.
  void add(Write<?> write) {
    boolean shut;
    lock.lock();
    try {
      // The last one may pass the bound: else a single large write could never be done.
      if (!closed && bytes < bound) {
        waiting.add(write);
        bytes += write.bytes();
        changed.signal();
        return;
      }
      shut = closed;
    } finally {
      lock.unlock();
    }
    write.fail(
        new StoreUnavailable(
            shut ? "the store is closed" : "the store is overloaded: too many writes are waiting"));
  }

  /// Waits until there is something and takes everything; empty only when closed and drained.
  List<Write<?>> takeAll() {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closed) {
        changed.awaitUninterruptibly();
      }
      var taken = waiting;
      waiting = new ArrayList<>();
      bytes = 0;
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /// Turns away what comes from now on.
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }
}
