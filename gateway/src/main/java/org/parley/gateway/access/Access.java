package org.parley.gateway.access;

import java.util.List;

/// Decides rights, and says why. Pure.
public final class Access {

  /// Whether `caller` holds `right`.
  public Decision decide(Caller caller, Right right) {
    return switch (caller.scope()) {
      case PERSON -> new Decision(true, List.of("Everybody in the directory may " + verb(right)));
      case ADMINISTRATOR ->
          new Decision(
              false, List.of("An administrator sets the server up, and may not " + verb(right)));
    };
  }

  private static String verb(Right right) {
    return switch (right) {
      case CHAT -> "chat.";
      case SEARCH -> "look people up.";
    };
  }
}
