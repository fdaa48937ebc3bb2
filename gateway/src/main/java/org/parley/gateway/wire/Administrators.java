package org.parley.gateway.wire;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Function;
import org.parley.gateway.access.Scope;
import org.parley.gateway.contract.Admission;
import org.parley.gateway.signin.Holder;

/// Lets only administrators pass who may do what they ask for.
///
/// @param holder who holds a token, if it is good
record Administrators(Function<String, Future<Optional<Holder>>> holder, Authority authority) {

  /// @return who it is
  /// @throws ProblemException in the future, telling everybody else
  Future<Holder> admit(Optional<String> token, Admission.Administrator only) {
    return token
        .map(holder)
        .orElseGet(() -> Future.succeededFuture(Optional.empty()))
        .map(claimed -> allowed(claimed, only));
  }

  private Holder allowed(Optional<Holder> claimed, Admission.Administrator only) {
    var found =
        claimed.orElseThrow(() ->
            new ProblemException(
                Problem.of(401, "Unauthorized", "This takes the token of an administrator.")));
    if (found.scope() != Scope.ADMINISTRATOR) {
      throw ProblemException.forbidden("Only an administrator may do this.");
    }
    authority.require(found, only.areas(), only.reach());
    return found;
  }
}
