package org.parley.gateway.conversation;

import io.vertx.core.Promise;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Outcome;

/// Something a lane has been asked to make durable, and who waits for the answer.
sealed interface Work {

  Promise<Outcome> answer();

  int attempts();

  /// Decide `change` and append what it says. `attempts` counts lost races.
  record ToChange(Address by, Change change, int attempts, Promise<Outcome> answer)
      implements Work {
    ToChange again() {
      return new ToChange(by, change, attempts + 1, answer);
    }
  }

  /// Keep the read mark of `by`. `attempts` counts lost races.
  record ToMark(Address by, Mark mark, int attempts, Promise<Outcome> answer) implements Work {
    ToMark again() {
      return new ToMark(by, mark, attempts + 1, answer);
    }
  }
}
