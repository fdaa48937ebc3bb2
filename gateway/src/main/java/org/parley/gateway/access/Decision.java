package org.parley.gateway.access;

import java.util.List;
import java.util.Optional;

/// Whether something is allowed, and every rule that had a say in it.
///
/// @param level the level that was found, if it was asked about another person
public record Decision(boolean allowed, Optional<AuthorizationLevel> level, List<Reason> reasons) {
  public Decision {
    reasons = List.copyOf(reasons);
  }

  static Decision of(boolean allowed, List<Reason> reasons) {
    return new Decision(allowed, Optional.empty(), reasons);
  }

  static Decision refused(Reason reason) {
    return of(false, List.of(reason));
  }
}
