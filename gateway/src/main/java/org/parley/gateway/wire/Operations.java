package org.parley.gateway.wire;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.parley.gateway.contract.Admission;
import org.parley.gateway.contract.Contract;
import org.parley.gateway.contract.Operation;
import org.parley.gateway.signin.Holder;
import org.parley.gateway.store.StoreUnavailable;

/// Mounts the operations of the contract: who asks is checked before anything is read, then the
/// parameters, then the body; only what is as the document says reaches the feature.
final class Operations {

  /// A feature that may block the thread that calls it.
  @FunctionalInterface
  interface Slow {
    Future<Answer> perform(Asked asked) throws Exception;
  }

  private static final String HOLDER = "holder";

  private final Contract contract;
  private final Administrators administrators;
  private final Router router;
  private final Set<String> mounted = new HashSet<>();

  Operations(Contract contract, Administrators administrators, Router router) {
    this.contract = contract;
    this.administrators = administrators;
    this.router = router;
  }

  /// Has `feature` perform an operation. It is called on the event loop and must not block it; its
  /// answer may come on any thread. A [ProblemException] that it throws or fails with is answered.
  Operations mount(String id, Function<Asked, Future<Answer>> feature) {
    return mount(id, (_, asked) -> feature.apply(asked));
  }

  /// The same for a feature that takes its time before it returns: it is called on a thread that
  /// may be blocked.
  Operations mountSlow(String id, Slow feature) {
    return mount(id, (vertx, asked) -> Requests.aside(vertx, () -> feature.perform(asked)));
  }

  private Operations mount(String id, BiFunction<Vertx, Asked, Future<Answer>> feature) {
    var operation = contract.operation(id);
    if (!mounted.add(id)) {
      throw new IllegalStateException(id + " is mounted already");
    }
    var route =
        route(operation).handler((SecurityPolicyHandler) context -> admit(context, operation));
    operation
        .content()
        .ifPresent(
            content -> route.handler(BodyHandler.create(false).setBodyLimit(content.limit())));
    route.handler(context -> perform(context, operation, feature));
    return this;
  }

  /// @throws IllegalStateException if an operation of the contract was not mounted
  void requireAll() {
    var missing = new TreeSet<String>();
    contract.operations().forEach(operation -> missing.add(operation.id()));
    missing.removeAll(mounted);
    if (!missing.isEmpty()) {
      throw new IllegalStateException("nobody performs " + missing);
    }
  }

  /// A HEAD is answered like a GET, without the body (RFC 9110, §9.3.2).
  private Route route(Operation operation) {
    var path = operation.path().replaceAll("\\{([A-Za-z0-9]+)}", ":$1");
    var route = router.route(path).method(HttpMethod.valueOf(operation.method()));
    return operation.method().equals("GET") ? route.method(HttpMethod.HEAD) : route;
  }

  private void admit(RoutingContext context, Operation operation) {
    context.request().pause();
    Requests.here(context, admit(operation, Requests.bearer(context)))
        .onSuccess(holder -> {
          context.request().resume();
          holder.ifPresent(found -> context.put(HOLDER, found));
          next(context, operation);
        })
        .onFailure(e -> {
          context.request().resume();
          fail(context, e);
        });
  }

  private Future<Optional<Holder>> admit(Operation operation, Optional<String> token) {
    return switch (operation.admission()) {
      case Admission.Anybody _ -> Future.succeededFuture(Optional.empty());
      case Admission.Oneself _ -> Future.succeededFuture(Optional.empty());
      case Admission.Administrator only -> administrators.admit(token, only).map(Optional::of);
    };
  }

  private static void next(RoutingContext context, Operation operation) {
    try {
      operation.content().ifPresent(content -> Bodies.requireType(content, type(context)));
      context.next();
    } catch (ProblemException e) {
      fail(context, e);
    }
  }

  private static void perform(
      RoutingContext context,
      Operation operation,
      BiFunction<Vertx, Asked, Future<Answer>> feature) {
    var done = asked(context, operation).compose(asked -> feature.apply(context.vertx(), asked));
    Requests.here(context, done)
        .onSuccess(answer -> answer.to(context.request()))
        .onFailure(e -> fail(context, e));
  }

  private static Future<Asked> asked(RoutingContext context, Operation operation) {
    var request = context.request();
    try {
      var parameters = Arguments.read(operation, context.normalizedPath(), request);
      var body = Requests.body(context);
      var holder = Optional.<Holder>ofNullable(context.get(HOLDER));
      var json =
          operation
              .content()
              .map(content -> new Bodies(context.vertx()).read(content, type(context), body))
              .orElseGet(() -> Future.succeededFuture(Optional.empty()));
      return json.map(read ->
          new Asked(
              request.remoteAddress().hostAddress(),
              Requests.bearer(context),
              holder,
              parameters,
              body,
              read));
    } catch (ProblemException e) {
      return Future.failedFuture(e);
    }
  }

  private static void fail(RoutingContext context, Throwable cause) {
    if (cause instanceof ProblemException problem) {
      Answer.problem(problem.problem()).to(context.request());
    } else if (cause instanceof StoreUnavailable) {
      Answer.problem(
              Problem.of(503, "Service Unavailable", "The store does not answer: ask again."))
          .with("Retry-After", "5")
          .to(context.request());
    } else {
      context.fail(cause);
    }
  }

  private static String type(RoutingContext context) {
    return Optional.ofNullable(context.request().getHeader("Content-Type")).orElse("");
  }
}
