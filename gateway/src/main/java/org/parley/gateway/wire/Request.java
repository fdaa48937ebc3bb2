package org.parley.gateway.wire;

import java.util.Optional;
import org.parley.gateway.access.Command;

/// What a frame from a client turned out to be.
sealed interface Request {

  /// A command, to be answered under `ref`.
  record Ask(long ref, Command command) implements Request {}

  /// The wish to sign in.
  record Enter(long ref, SignInCommand signIn) implements Request {}

  /// Not a command; `ref` is there if it could be read.
  record Malformed(Optional<Long> ref, String message) implements Request {}
}
