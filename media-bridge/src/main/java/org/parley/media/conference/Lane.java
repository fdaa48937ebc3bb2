package org.parley.media.conference;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;

/// Takes steps one after the other on one context: the next begins when the one before has
/// completed. May be used on any thread.
final class Lane {

  private final Context context;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean busy;

  Lane(Context context) {
    this.context = context;
  }

  <T> Future<T> run(Supplier<Future<T>> step) {
    Promise<T> done = Promise.promise();
    context.runOnContext(_ -> {
      waiting.add(() -> begin(step, done));
      next();
    });
    return done.future();
  }

  private <T> void begin(Supplier<Future<T>> step, Promise<T> done) {
    attempt(step)
        .onComplete(result -> {
          busy = false;
          done.handle(result);
          next();
        });
  }

  private void next() {
    if (!busy && !waiting.isEmpty()) {
      busy = true;
      waiting.remove().run();
    }
  }

  private static <T> Future<T> attempt(Supplier<Future<T>> step) {
    try {
      return step.get();
    } catch (RuntimeException e) {
      return Future.failedFuture(e);
    }
  }
}
