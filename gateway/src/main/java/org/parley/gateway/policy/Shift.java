package org.parley.gateway.policy;

import org.parley.gateway.access.Policies;

/// The step from one state of the policies to the next, as decisions see it.
public record Shift(Policies before, Policies after, Moved moved) {

  /// Whether an object of `kind` changed.
  public boolean touches(Kind kind) {
    return !moved.touched(kind).isEmpty();
  }
}
