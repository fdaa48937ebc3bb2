package org.parley.gateway.store.sqlite;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.parley.gateway.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads on a few platform threads (a native call would pin the carrier of a virtual one), each
/// with a connection of its own.
final class Readers {
  private static final Logger LOG = LoggerFactory.getLogger(Readers.class);

  /// One question to the database.
  interface Query<T> {
    T ask(ReadConnection connection) throws SQLException;
  }

  private final DatabaseFile file;
  private final ThreadPoolExecutor threads;
  private final BlockingQueue<Reopening<ReadConnection>> idle;

  Readers(DatabaseFile file, Limits limits, String name, int count) {
    this.file = file;
    this.threads =
        new ThreadPoolExecutor(
            count,
            count,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(limits.queuedReads()),
            Thread.ofPlatform().name("parley-store-" + name + "-", 1).daemon().factory());
    this.idle = new ArrayBlockingQueue<>(count);
    for (int i = 0; i < count; i++) {
      idle.add(new Reopening<>(file::openReader));
    }
  }

  <T> Future<T> ask(Query<T> query) {
    Promise<T> promise = Promise.promise();
    try {
      threads.execute(() -> answer(query, promise));
    } catch (RejectedExecutionException e) {
      promise.fail(
          new StoreUnavailable(
              threads.isShutdown()
                  ? "the store is closed"
                  : "the store is overloaded: too many reads are waiting",
              e));
    }
    return promise.future();
  }

  /// Answers what was asked before and closes.
  void close() throws InterruptedException {
    threads.shutdown();
    while (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
      LOG.warn("Waiting for reads of the store to end");
    }
    idle.forEach(Reopening::discard);
  }

  private <T> void answer(Query<T> query, Promise<T> promise) {
    // Never empty: there are as many connections as threads.
    Reopening<ReadConnection> connection = idle.remove();
    Future<T> answer;
    try {
      answer = Future.succeededFuture(query.ask(connection.get()));
    } catch (Throwable e) {
      connection.discard();
      StoreUnavailable reason = file.explain(e);
      LOG.error("The store cannot be read: {}", reason.getMessage());
      answer = Future.failedFuture(reason);
    } finally {
      idle.add(connection);
    }
    answer.onComplete(promise);
  }
}
