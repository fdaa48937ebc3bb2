package org.parley.gateway.wire;

import java.time.Instant;
import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Caller;
import org.parley.gateway.access.Scope;
import org.parley.gateway.signin.SignedIn;
import org.parley.gateway.signin.TokenId;

/// Under which token somebody came in on a socket.
record Entrance(Caller caller, TokenId token, Instant expiresAt) {

  /// The reply to signing in; `token` is what proves it the next time.
  record Welcome(
      Address address,
      String displayName,
      Scope scope,
      Optional<String> location,
      Instant expiresAt,
      String token) {}

  static Entrance of(SignedIn.Granted granted, String session) {
    return new Entrance(
        new Caller(granted.address(), granted.scope(), Optional.of(session)),
        granted.tokenId(),
        granted.expiresAt());
  }

  static Welcome welcome(SignedIn.Granted granted) {
    return new Welcome(
        granted.address(),
        granted.displayName(),
        granted.scope(),
        granted.location(),
        granted.expiresAt(),
        granted.token());
  }
}
