package org.parley.gateway.wire;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;

/// Lets a page that another node has served, and that has moved here since, renew its token and
/// sign out (WHATWG Fetch, CORS). Nothing else may be asked from there, and from nowhere else.
final class CrossOrigin implements Handler<RoutingContext> {

  static final List<String> PATHS = List.of("/api/v1/renew", "/api/v1/sign-out");

  private static final String REMEMBERED_SECONDS = "600";

  private final Reachable reachable;

  CrossOrigin(Reachable reachable) {
    this.reachable = reachable;
  }

  /// To be called before the operation.
  @Override
  public void handle(RoutingContext context) {
    var response = context.response().putHeader("Vary", "Origin");
    var origin =
        Optional.ofNullable(context.request().getHeader("Origin")).filter(reachable::hasServed);
    origin.ifPresent(known -> response.putHeader("Access-Control-Allow-Origin", known));
    if (origin.isPresent() && context.request().method().equals(HttpMethod.OPTIONS)) {
      response
          .putHeader("Access-Control-Allow-Methods", "POST")
          .putHeader("Access-Control-Allow-Headers", "Authorization")
          .putHeader("Access-Control-Max-Age", REMEMBERED_SECONDS)
          .setStatusCode(204)
          .end();
    } else {
      context.next();
    }
  }
}
