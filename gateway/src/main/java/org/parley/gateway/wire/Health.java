package org.parley.gateway.wire;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Supplier;

/// Tells supervisors whether the process lives, and whether it should be sent clients.
final class Health {

  private Health() {}

  static void mount(Router router, Supplier<Future<Boolean>> ready) {
    router.get("/health/live").handler(context -> answer(context, true));
    router
        .get("/health/ready")
        .handler(context ->
            Requests.here(context, ready.get())
                .onSuccess(up -> answer(context, up))
                .onFailure(context::fail));
  }

  private static void answer(RoutingContext context, boolean up) {
    context
        .response()
        .setStatusCode(up ? 200 : 503)
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "no-store")
        .end("{\"status\":\"" + (up ? "UP" : "DOWN") + "\"}");
  }
}
