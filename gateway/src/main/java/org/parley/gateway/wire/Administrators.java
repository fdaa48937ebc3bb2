package org.parley.gateway.wire;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import java.util.Optional;
import java.util.function.Function;
import org.parley.gateway.access.Scope;
import org.parley.gateway.signin.Holder;

/// Lets only requests with an administrator's token pass; the body is not read before.
///
/// @param holder who holds a token, if it is good
record Administrators(Function<String, Future<Optional<Holder>>> holder) {

  /// @param refusal what everybody else is told
  SecurityPolicyHandler only(String refusal) {
    return context -> check(context, refusal);
  }

  private void check(RoutingContext context, String refusal) {
    context.request().pause();
    var claimed =
        Requests.bearer(context)
            .map(token -> holder.apply(token).map(found -> found.map(Holder::scope)))
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
