package org.parley.gateway.presence;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does one thing at a time, in order: the one writer of everybody's presence.
final class Serial {

  private static final Logger LOG = LoggerFactory.getLogger(Serial.class);

  private final Executor executor;

  Serial(Executor executor) {
    this.executor = executor;
  }

  /// Does something that nobody waits for.
  void run(Runnable step) {
    call(
            () -> {
              step.run();
              return Future.succeededFuture();
            })
        .onFailure(e -> LOG.error("Presence: a step failed", e));
  }

  /// Does something; what it throws fails the future.
  <T> Future<T> call(Supplier<Future<T>> step) {
    Promise<T> promise = Promise.promise();
    executor.execute(() -> Future.succeededFuture().compose(_ -> step.get()).onComplete(promise));
    return promise.future();
  }
}
