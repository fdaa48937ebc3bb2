package org.parley.gateway.wire;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;

/// The web pages of the node, which may load nothing from anywhere else.
final class Pages {

  private static final String POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
          + " object-src 'none'";

  private Pages() {}

  static void mount(Router router) {
    router
        .get("/api/v1/openapi.yaml")
        .handler(context -> context.response().sendFile("openapi.yaml"));
    router
        .get("/*")
        .handler(StaticHandler.create("web").setCachingEnabled(false).setIncludeHidden(false));
  }

  /// Headers of every answer.
  static void secure(RoutingContext context) {
    context
        .response()
        .putHeader("Content-Security-Policy", POLICY)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "no-referrer")
        .putHeader("Cross-Origin-Opener-Policy", "same-origin")
        .putHeader("Cross-Origin-Resource-Policy", "same-origin");
    context.next();
  }
}
