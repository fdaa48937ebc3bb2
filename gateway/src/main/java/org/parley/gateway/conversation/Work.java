package org.parley.gateway.conversation;

import io.vertx.core.Promise;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Outcome;

/// Something a lane has been asked to make durable, and who waits for the answer.
sealed interface Work {

  Promise<Outcome> answer();

  /// Decide `change` and append what it says. `attempts` counts lost races.
  record ToChange(Address by, Change change, int attempts, Promise<Outcome> answer)
      implements Work {
    ToChange again() {
      return new ToChange(by, change, attempts + 1, answer);
    }
  }

  /// Keep the read mark of `by`.
  record ToMark(Address by, Mark mark, Promise<Outcome> answer) implements Work {}
}
