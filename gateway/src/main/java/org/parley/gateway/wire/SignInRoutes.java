package org.parley.gateway.wire;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Optional;
import org.parley.gateway.access.Scope;
import org.parley.gateway.json.Json;
import org.parley.gateway.signin.SignIn;
import org.parley.gateway.signin.SignedIn;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Signing in, renewing a token and signing out over HTTP.
final class SignInRoutes {

  private static final int MAX_BODY = 8 * 1024;

  /// The body of a sign-in.
  record Credentials(String address, String password) {
    @Override
    public String toString() {
      return "Credentials[" + address + "]";
    }
  }

  private final SignIn signIn;
  private final CommandReader reader;
  private final JsonMapper mapper = Json.mapper();

  SignInRoutes(SignIn signIn, CommandReader reader) {
    this.signIn = signIn;
    this.reader = reader;
  }

  void mount(Router router) {
    var body = BodyHandler.create(false).setBodyLimit(MAX_BODY);
    router.post("/api/v1/sign-in").consumes("application/json").handler(body).handler(this::signIn);
    router.post("/api/v1/renew").handler(this::renew);
    router.post("/api/v1/sign-out").handler(this::signOut);
  }

  private void signIn(RoutingContext context) {
    Credentials given;
    try {
      given = reader.body(Requests.body(context).toString(), Credentials.class);
    } catch (JacksonException e) {
      Problem.of(400, "Bad Request", CommandReader.explain(e)).answer(context.response());
      return;
    }
    var source = context.request().remoteAddress().hostAddress();
    Requests.here(context, signIn.signIn(given.address(), given.password(), Scope.PERSON, source))
        .onSuccess(attempt -> answer(context, attempt))
        .onFailure(context::fail);
  }

  private void answer(RoutingContext context, SignedIn attempt) {
    switch (attempt) {
      case SignedIn.Granted granted -> granted(context, granted);
      case SignedIn.Wrong _ ->
          Requests.unauthorized(context, "The address or the password is wrong.");
      case SignedIn.Later later -> {
        long seconds = Math.max(1, later.retryAfter().plusMillis(999).toSeconds());
        context.response().putHeader("Retry-After", Long.toString(seconds));
        Problem.of(429, "Too Many Requests", "Try again in " + seconds + " seconds.")
            .answer(context.response());
      }
    }
  }

  private void renew(RoutingContext context) {
    var renewal =
        Requests.bearer(context)
            .map(signIn::renew)
            .orElse(Future.succeededFuture(Optional.empty()));
    Requests.here(context, renewal)
        .onSuccess(renewed ->
            renewed.ifPresentOrElse(
                granted -> granted(context, granted),
                () -> Requests.unauthorized(context, "The token is not valid (any more).")))
        .onFailure(context::fail);
  }

  private void signOut(RoutingContext context) {
    var done = Requests.bearer(context).map(signIn::signOut).orElse(Future.succeededFuture());
    Requests.here(context, done)
        .onSuccess(_ -> context.response().setStatusCode(204).end())
        .onFailure(context::fail);
  }

  private void granted(RoutingContext context, SignedIn.Granted granted) {
    context
        .response()
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "no-store")
        .end(mapper.writeValueAsString(Entrance.welcome(granted, Optional.empty())));
  }
}
