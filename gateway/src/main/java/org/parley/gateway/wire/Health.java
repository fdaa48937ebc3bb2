package org.parley.gateway.wire;

import io.vertx.core.Future;
import java.util.Map;
import java.util.function.Supplier;

/// Tells supervisors whether the process lives, and whether it should be sent clients.
final class Health {

  private Health() {}

  static void mount(Operations operations, Supplier<Future<Boolean>> ready) {
    operations
        .mount("live", _ -> Future.succeededFuture(answer(true)))
        .mount("ready", _ -> ready.get().map(Health::answer));
  }

  private static Answer answer(boolean up) {
    return Answer.json(up ? 200 : 503, Map.of("status", up ? "UP" : "DOWN"));
  }
}
