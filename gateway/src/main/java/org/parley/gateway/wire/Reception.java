package org.parley.gateway.wire;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Allowed;
import org.parley.gateway.access.Area;
import org.parley.gateway.access.Gate;
import org.parley.gateway.access.Reach;
import org.parley.gateway.access.Scope;
import org.parley.gateway.administration.Role;
import org.parley.gateway.signin.Holder;
import org.parley.gateway.signin.SignIn;
import org.parley.gateway.signin.SignedIn;

/// Lets people in, and tells them what they need to know then.
///
/// @param roles what an administrator may do at the moment
public record Reception(
    SignIn signIn, Gate gate, Function<Address, Optional<Role>> roles, Reachable reachable) {

  /// The answer over HTTP, where an administrator is told what they may do.
  Entrance.Welcome welcome(SignedIn.Granted granted) {
    return Entrance.welcome(granted, Optional.empty(), areas(granted.holder()), reachable.nodes());
  }

  /// The reply on a socket, where what one may do is told and kept up to date.
  Entrance.Welcome welcomeOnSocket(SignedIn.Granted granted) {
    return Entrance.welcome(
        granted, allowed(granted.holder()), Optional.empty(), reachable.nodes());
  }

  /// Where `holder` reads and writes; empty for who is no administrator.
  private Optional<Map<Area, Reach>> areas(Holder holder) {
    return holder.scope() == Scope.ADMINISTRATOR
        ? roles.apply(holder.address()).map(Role::held)
        : Optional.empty();
  }

  /// What `holder` may do; empty for who is no person here.
  private Optional<Allowed> allowed(Holder holder) {
    return holder.scope() == Scope.PERSON
        ? Optional.of(gate.allowed(holder.address()))
        : Optional.empty();
  }
}
