package org.parley.gateway.wire;

import io.vertx.core.Future;
import java.util.Optional;
import org.parley.gateway.access.Scope;
import org.parley.gateway.signin.SignIn;
import org.parley.gateway.signin.SignedIn;

/// Signing in, renewing a token and signing out over HTTP.
final class SignInRoutes {

  /// The body of a sign-in; as a person, unless it says otherwise.
  record Credentials(String address, String password, Optional<Scope> as) {
    @Override
    public String toString() {
      return "Credentials[" + address + "]";
    }
  }

  private final SignIn signIn;

  SignInRoutes(SignIn signIn) {
    this.signIn = signIn;
  }

  void mount(Operations operations) {
    operations
        .mount("signIn", this::signIn)
        .mount("renew", this::renew)
        .mount("signOut", this::signOut);
  }

  private Future<Answer> signIn(Asked asked) {
    var given = asked.body(Credentials.class);
    return signIn
        .signIn(given.address(), given.password(), given.as().orElse(Scope.PERSON), asked.source())
        .map(SignInRoutes::answer);
  }

  private static Answer answer(SignedIn attempt) {
    return switch (attempt) {
      case SignedIn.Granted granted -> granted(granted);
      case SignedIn.Wrong _ -> unauthorized("The address or the password is wrong.");
      case SignedIn.Later later -> later(later);
    };
  }

  private static Answer later(SignedIn.Later later) {
    long seconds = Math.max(1, later.retryAfter().plusMillis(999).toSeconds());
    var detail = "Try again in " + seconds + " seconds.";
    return Answer.problem(Problem.of(429, "Too Many Requests", detail))
        .with("Retry-After", Long.toString(seconds));
  }

  private Future<Answer> renew(Asked asked) {
    return asked
        .token()
        .map(signIn::renew)
        .orElseGet(() -> Future.succeededFuture(Optional.empty()))
        .map(renewed ->
            renewed
                .map(SignInRoutes::granted)
                .orElseGet(() -> unauthorized("The token is not valid (any more).")));
  }

  private Future<Answer> signOut(Asked asked) {
    return asked
        .token()
        .map(signIn::signOut)
        .orElseGet(Future::succeededFuture)
        .map(_ -> Answer.empty());
  }

  private static Answer granted(SignedIn.Granted granted) {
    return Answer.json(Entrance.welcome(granted, Optional.empty()));
  }

  private static Answer unauthorized(String detail) {
    return Answer.problem(Problem.of(401, "Unauthorized", detail));
  }
}
