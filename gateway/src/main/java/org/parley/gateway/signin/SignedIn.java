package org.parley.gateway.signin;

import java.time.Duration;
import java.util.Optional;

/// How an attempt to sign in ended.
public sealed interface SignedIn {

  /// It is them; `token` proves it. `location` is the name of theirs, if there is any.
  record Granted(String token, Holder holder, String displayName, Optional<String> location)
      implements SignedIn {
    @Override
    public String toString() {
      return "Granted[" + holder + "]";
    }
  }

  /// The address or the password is wrong; which one is not told.
  record Wrong() implements SignedIn {}

  /// Nobody looked at the password: ask again after `retryAfter`.
  record Later(Duration retryAfter) implements SignedIn {}
}
