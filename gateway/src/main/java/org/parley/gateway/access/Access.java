package org.parley.gateway.access;

import java.util.List;

/// Decides rights, and says why. Pure.
public final class Access {

  /// Whether `caller` may have done what requires `requirement`.
  public Decision decide(Caller caller, Requirement requirement) {
    return switch (caller.scope()) {
      case PERSON -> new Decision(true, List.of("Everybody in the directory may do this."));
      case ADMINISTRATOR ->
          new Decision(false, List.of("An administrator sets the server up, and may not do this."));
    };
  }
}
