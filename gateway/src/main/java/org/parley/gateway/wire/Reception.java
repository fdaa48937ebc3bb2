package org.parley.gateway.wire;

import java.util.Optional;
import org.parley.gateway.access.Allowed;
import org.parley.gateway.access.Gate;
import org.parley.gateway.access.Scope;
import org.parley.gateway.signin.Holder;
import org.parley.gateway.signin.SignIn;
import org.parley.gateway.signin.SignedIn;

/// Lets people in, and tells them what they need to know then.
public record Reception(SignIn signIn, Gate gate, Reachable reachable) {

  /// The answer over HTTP.
  Entrance.Welcome welcome(SignedIn.Granted granted) {
    return Entrance.welcome(granted, Optional.empty(), reachable.nodes());
  }

  /// The reply on a socket, where what one may do is told and kept up to date.
  Entrance.Welcome welcomeOnSocket(SignedIn.Granted granted) {
    return Entrance.welcome(granted, allowed(granted.holder()), reachable.nodes());
  }

  /// What `holder` may do; empty for who is no person here.
  private Optional<Allowed> allowed(Holder holder) {
    return holder.scope() == Scope.PERSON
        ? Optional.of(gate.allowed(holder.address()))
        : Optional.empty();
  }
}
