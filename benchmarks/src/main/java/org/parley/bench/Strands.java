package org.parley.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.function.Supplier;

/// Does something again and again, each strand after its own last one has ended, until stopped. A
/// strand whose work fails ends; the first failure is kept.
final class Strands {

  private final Promise<Void> ended = Promise.promise();
  private int running;
  private boolean stopping;
  private String failure = "";

  void start(Supplier<Future<Void>> work) {
    running++;
    again(work);
  }

  Future<Void> stop() {
    stopping = true;
    if (running == 0) {
      ended.tryComplete();
    }
    return ended.future();
  }

  /// Empty if nothing failed.
  String failure() {
    return failure;
  }

  private void again(Supplier<Future<Void>> work) {
    work.get()
        .onComplete(done -> {
          if (done.failed() && failure.isEmpty()) {
            failure = "; FAILED: " + done.cause().getMessage();
          }
          if (done.succeeded() && !stopping) {
            again(work);
          } else if (--running == 0) {
            ended.tryComplete();
          }
        });
  }
}
