package org.parley.gateway.store.sqlite;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.sql.SQLException;

/// One change that waits for the writer, and the promise made to who asked for it.
final class Write<T> {

  /// What a write does inside the transaction of its batch.
  interface Step<T> {
    T perform(WriteConnection connection) throws SQLException;
  }

  private final Step<T> step;
  private final long bytes;
  private final Promise<T> promise = Promise.promise();

  /// @param bytes about how much memory the write holds while it waits
  Write(long bytes, Step<T> step) {
    this.bytes = bytes;
    this.step = step;
  }

  long bytes() {
    return bytes;
  }

  Future<T> future() {
    return promise.future();
  }

  /// Performs the step; what is returned acknowledges it and is to be run once it is durable.
  Runnable perform(WriteConnection connection) throws SQLException {
    T value = step.perform(connection);
    return () -> promise.complete(value);
  }

  void fail(Throwable cause) {
    promise.fail(cause);
  }
}
