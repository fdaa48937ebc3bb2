package org.parley.gateway.wire;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.concurrent.Callable;

/// What HTTP requests of the API have in common.
final class Requests {

  private Requests() {}

  /// The token of an `Authorization: Bearer` header (RFC 6750 §2.1).
  static Optional<String> bearer(RoutingContext context) {
    return Optional.ofNullable(context.request().getHeader("Authorization"))
        .filter(header -> header.regionMatches(true, 0, "Bearer ", 0, 7))
        .map(header -> header.substring(7).strip());
  }

  /// The body, empty if there is none.
  static Buffer body(RoutingContext context) {
    return Optional.ofNullable(context.body().buffer()).orElseGet(Buffer::buffer);
  }

  /// What completes on any thread, completed where `context` may be answered.
  static <T> Future<T> here(RoutingContext context, Future<T> elsewhere) {
    var promise = Promise.<T>promise();
    var home = context.vertx().getOrCreateContext();
    elsewhere.onComplete(result -> home.runOnContext(_ -> promise.handle(result)));
    return promise.future();
  }

  /// What takes its time, done away from the event loop.
  static <T> Future<T> aside(Vertx vertx, Callable<Future<T>> step) {
    return vertx.executeBlocking(step, false).compose(running -> running);
  }
}
