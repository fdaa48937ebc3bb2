package org.parley.gateway.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.parley.gateway.access.Scope;
import org.parley.gateway.administration.FieldFault;
import org.parley.gateway.administration.OwnPassword;
import org.parley.gateway.signin.SignIn;
import org.parley.gateway.signin.SignedIn;

/// Signing in, renewing a token and signing out over HTTP.
final class SignInRoutes {

  private static final String INVALID = "The token is not valid (any more).";

  /// The body of a sign-in; as a person, unless it says otherwise.
  record Credentials(String address, String password, Optional<Scope> as) {
    @Override
    public String toString() {
      return "Credentials[" + address + "]";
    }
  }

  /// The body of a change of one's own password.
  record PasswordChange(String old, @JsonProperty("new") String fresh) {
    @Override
    public String toString() {
      return "PasswordChange";
    }
  }

  private final Reception reception;
  private final SignIn signIn;
  private final OwnPassword ownPassword;

  SignInRoutes(Reception reception, OwnPassword ownPassword) {
    this.reception = reception;
    this.signIn = reception.signIn();
    this.ownPassword = ownPassword;
  }

  void mount(Operations operations) {
    operations
        .mount("signIn", this::signIn)
        .mount("renew", this::renew)
        .mount("signOut", this::signOut)
        .mount("changeOwnPassword", this::change);
  }

  private Future<Answer> signIn(Asked asked) {
    var given = asked.body(Credentials.class);
    return signIn
        .signIn(given.address(), given.password(), given.as().orElse(Scope.PERSON), asked.source())
        .map(this::answer);
  }

  private Answer answer(SignedIn attempt) {
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
        .map(renewed -> renewed.map(this::granted).orElseGet(() -> unauthorized(INVALID)));
  }

  private Future<Answer> signOut(Asked asked) {
    return asked
        .token()
        .map(signIn::signOut)
        .orElseGet(Future::succeededFuture)
        .map(_ -> Answer.empty());
  }

  private Future<Answer> change(Asked asked) {
    var wanted = asked.body(PasswordChange.class);
    return asked
        .token()
        .map(signIn::holder)
        .orElseGet(() -> Future.succeededFuture(Optional.empty()))
        .compose(found ->
            found
                .map(holder ->
                    ownPassword
                        .change(holder, wanted.old(), wanted.fresh(), asked.source())
                        .map(this::answer))
                .orElseGet(() -> Future.succeededFuture(unauthorized(INVALID))));
  }

  private Answer answer(OwnPassword.Changed changed) {
    return switch (changed) {
      case OwnPassword.Changed.Proved(SignedIn.Granted granted) -> granted(granted);
      case OwnPassword.Changed.Proved(SignedIn.Later later) -> later(later);
      case OwnPassword.Changed.Proved(SignedIn.Wrong _) ->
          Edits.faulty(List.of(new FieldFault("/old", "is not your password")));
      case OwnPassword.Changed.Faulty faulty ->
          Edits.faulty(
              faulty.faults().stream()
                  .map(fault -> new FieldFault("/new", fault.message()))
                  .toList());
    };
  }

  private Answer granted(SignedIn.Granted granted) {
    return Answer.json(reception.welcome(granted));
  }

  private static Answer unauthorized(String detail) {
    return Answer.problem(Problem.of(401, "Unauthorized", detail));
  }
}
