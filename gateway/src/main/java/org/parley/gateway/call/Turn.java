package org.parley.gateway.call;

import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;

/// What a call makes of something that happens.
sealed interface Turn {

  /// It is this from now on.
  record Next(CallState state) implements Turn {}

  /// It is so already, or it is of no concern any more.
  record Same() implements Turn {}

  record Refused(Outcome.Refused how) implements Turn {}

  static Turn refuse(Refusal refusal, String message) {
    return new Refused(new Outcome.Refused(refusal, message));
  }
}
