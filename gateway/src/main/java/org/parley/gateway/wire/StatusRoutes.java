package org.parley.gateway.wire;

import io.vertx.core.Future;
import java.util.function.Supplier;

/// How the node is, over HTTP, for administrators.
final class StatusRoutes {

  private StatusRoutes() {}

  static void mount(Operations operations, Supplier<NodeStatus> status) {
    operations.mount("status", _ -> Future.succeededFuture(Answer.json(status.get())));
  }
}
