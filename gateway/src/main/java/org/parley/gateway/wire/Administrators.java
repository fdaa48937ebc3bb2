package org.parley.gateway.wire;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import java.util.Optional;
import org.parley.gateway.access.Scope;
import org.parley.gateway.signin.Holder;
import org.parley.gateway.signin.Tokens;

/// Lets only requests with an administrator's token pass; the body is not read before.
record Administrators(Tokens tokens) {

  /// @param refusal what everybody else is told
  SecurityPolicyHandler only(String refusal) {
    return context -> check(context, refusal);
  }

  private void check(RoutingContext context, String refusal) {
    context.request().pause();
    var claimed =
        Requests.bearer(context)
            .map(token -> tokens.check(token).map(found -> found.map(Holder::scope)))
            .orElse(Future.succeededFuture(Optional.empty()));
    Requests.here(context, claimed)
        .onSuccess(scope -> {
          context.request().resume();
          if (scope.isEmpty()) {
            Requests.unauthorized(context, refusal);
          } else if (scope.get() == Scope.ADMINISTRATOR) {
            context.next();
          } else {
            Problem.of(403, "Forbidden", refusal).answer(context.response());
          }
        })
        .onFailure(context::fail);
  }
}
