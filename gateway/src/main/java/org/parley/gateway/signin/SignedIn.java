package org.parley.gateway.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Scope;

/// How an attempt to sign in ended.
public sealed interface SignedIn {

  /// It is them; `token` proves it until `expiresAt`. `location` is the name of theirs, if there is
  /// any.
  record Granted(
      String token,
      Instant expiresAt,
      Address address,
      String displayName,
      Scope scope,
      Optional<String> location)
      implements SignedIn {

    /// Names the token, to ask [Tokens#isLive] whether it still counts.
    public TokenId tokenId() {
      return TokenId.of(token);
    }

    @Override
    public String toString() {
      return "Granted[" + address + ", " + scope + ", until " + expiresAt + "]";
    }
  }

  /// The address or the password is wrong; which one is not told.
  record Wrong() implements SignedIn {}

  /// Nobody looked at the password: ask again after `retryAfter`.
  record Later(Duration retryAfter) implements SignedIn {}
}
