package org.parley.gateway.store.sqlite;

import java.util.ArrayList;
import java.util.List;
import org.parley.gateway.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that writes: takes everything that waits, commits it in one transaction, and only
/// then acknowledges it.
final class Writer {
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

  private final DatabaseFile file;
  private final WriteQueue queue;
  private final Reopening<WriteConnection> connection;
  private final Thread thread;
  private boolean failing;

  Writer(DatabaseFile file, WriteQueue queue) {
    this.file = file;
    this.queue = queue;
    this.connection = new Reopening<>(file::openWriter);
    // A daemon: the node decides how long the process lives, and nothing unwritten was
    // acknowledged.
    this.thread = Thread.ofPlatform().name("parley-store-writer").daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /// Waits until the closed queue has been written.
  void join() throws InterruptedException {
    thread.join();
  }

  /// Closes the connection; only after [#join].
  void close() {
    connection.discard();
  }

  private void run() {
    List<Write<?>> batch = queue.takeAll();
    while (!batch.isEmpty()) {
      commit(batch);
      batch = queue.takeAll();
    }
  }

  private void commit(List<Write<?>> batch) {
    var acknowledgements = new ArrayList<Runnable>(batch.size());
    try {
      WriteConnection writing = connection.get();
      writing.begin();
      for (Write<?> write : batch) {
        acknowledgements.add(write.perform(writing));
      }
      writing.commit();
    } catch (Throwable e) {
      // Whatever it was: who asked must hear of it, and this thread must live on.
      giveUp(batch, e);
      return;
    }
    if (failing) {
      failing = false;
      LOG.info("The store can be written again");
    }
    // Promises let no exception of a listener through to here.
    acknowledgements.forEach(Runnable::run);
  }

  private void giveUp(List<Write<?>> batch, Throwable error) {
    connection.discard();
    StoreUnavailable reason = file.explain(error);
    if (!failing) {
      failing = true;
      LOG.error("The store cannot be written: {}", reason.getMessage(), error);
    }
    batch.forEach(write -> write.fail(reason));
  }
}
