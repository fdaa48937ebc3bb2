package org.parley.gateway.store.mongo;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Optional;
import java.util.function.Supplier;
import org.parley.gateway.store.StoreUnavailable;

/// Lets so much be under way and turns away the rest at once, so that a database that is slow or
/// gone costs neither memory nor patience; knows when the last has ended.
final class InFlight {
  /// @param operations how many may be under way
  /// @param bytes how much those that write may hold
  record Bounds(int operations, long bytes) {}

  private final Bounds bounds;
  private final Promise<Void> drained = Promise.promise();
  private int underWay;
  private long held;
  private boolean closed;

  InFlight(Bounds bounds) {
    this.bounds = bounds;
  }

  /// Begins `work`, which holds about `weight` bytes until it has ended.
  <T> Future<T> run(long weight, Supplier<Future<T>> work) {
    var refusal = take(weight);
    if (refusal.isPresent()) {
      return Future.failedFuture(new StoreUnavailable(refusal.get()));
    }
    Future<T> answer;
    try {
      answer = work.get();
    } catch (RuntimeException e) {
      answer = Future.failedFuture(e);
    }
    return answer.onComplete(_ -> release(weight));
  }

  /// Turns away what comes from now on; completes when what is under way has ended.
  Future<Void> close() {
    boolean idle;
    synchronized (this) {
      closed = true;
      idle = underWay == 0;
    }
    if (idle) {
      drained.tryComplete();
    }
    return drained.future();
  }

  private synchronized Optional<String> take(long weight) {
    if (closed) {
      return Optional.of("the store is closed");
    }
    // The last one may pass the bound: else a single large write could never be done.
    if (underWay >= bounds.operations() || (weight > 0 && held >= bounds.bytes())) {
      return Optional.of("the store is overloaded: too much is under way");
    }
    underWay++;
    held += weight;
    return Optional.empty();
  }

  private void release(long weight) {
    boolean last;
    synchronized (this) {
      underWay--;
      held -= weight;
      last = closed && underWay == 0;
    }
    if (last) {
      drained.tryComplete();
    }
  }
}
