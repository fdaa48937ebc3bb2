package org.parley.gateway.directory;

import io.vertx.core.Future;

/// Hashes passwords and compares them, both slow on purpose and never on an event loop.
public interface PasswordHashing {

  /// Hashes a password into the PHC string of a [PasswordHash].
  Future<String> hash(String password);

  /// Tells whether `password` is the one that `hash` was made of.
  Future<Boolean> matches(String hash, String password);
}
