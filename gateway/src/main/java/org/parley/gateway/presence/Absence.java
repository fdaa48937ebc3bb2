package org.parley.gateway.presence;

import java.time.Instant;

/// What is still to be found out about somebody who has no session here, as long as a state that
/// was chosen for them depends on it.
sealed interface Absence {

  Absence NONE = new None();

  /// Nothing.
  record None() implements Absence {}

  /// The last session here is over: whether they are anywhere else is not sure yet.
  record Left() implements Absence {}

  /// Nobody knows yet who is there: all nodes have just started, and they have until `until` to
  /// come back.
  record Awaited(Instant until) implements Absence {}

  /// They did not come back in time.
  record Missed() implements Absence {}
}
