package org.parley.bench;

import io.vertx.core.Future;

/// Work that goes on until it is stopped. Called on the generator's event loop only.
interface Load {

  void start();

  /// How many units (messages, deliveries, pages) are done so far.
  long done();

  /// Lets what is under way end, and begins nothing more.
  Future<Void> stop();

  /// How long the units took.
  Latencies latencies();

  /// Compares what is stored with what was acknowledged; what the row says about it.
  Future<String> verdict();
}
