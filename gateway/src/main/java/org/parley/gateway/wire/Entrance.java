package org.parley.gateway.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Allowed;
import org.parley.gateway.access.Area;
import org.parley.gateway.access.Caller;
import org.parley.gateway.access.Reach;
import org.parley.gateway.access.Scope;
import org.parley.gateway.signin.Holder;
import org.parley.gateway.signin.SignedIn;

/// Under which token somebody came in on a socket.
record Entrance(Caller caller, Holder holder) {

  /// The reply to signing in; `token` is what proves it the next time, `may` what the person may do
  /// at the moment, `areas` what the administrator may, `nodes` where clients are taken, this node
  /// first.
  record Welcome(
      Address address,
      String displayName,
      Scope scope,
      Optional<String> location,
      Instant expiresAt,
      String token,
      Optional<Allowed> may,
      Optional<Map<Area, Reach>> areas,
      List<String> nodes) {}

  static Entrance of(SignedIn.Granted granted, String from, String session) {
    var holder = granted.holder();
    var caller = new Caller(holder.address(), holder.scope(), from, Optional.of(session));
    return new Entrance(caller, holder);
  }

  Instant expiresAt() {
    return holder.expiresAt();
  }

  static Welcome welcome(
      SignedIn.Granted granted,
      Optional<Allowed> may,
      Optional<Map<Area, Reach>> areas,
      List<String> nodes) {
    return new Welcome(
        granted.holder().address(),
        granted.displayName(),
        granted.holder().scope(),
        granted.location(),
        granted.holder().expiresAt(),
        granted.token(),
        may,
        areas,
        nodes);
  }
}
