package org.parley.console.server;

import java.util.Arrays;
import java.util.Optional;

/// How much one person may do to another, each with what those before it hold.
public enum Level {
  BLOCKED,
  PUBLIC,
  BUSINESS,
  TEAM,
  PERSONAL;

  /// The level of that name; a newer server may have others.
  public static Optional<Level> named(String name) {
    return Arrays.stream(values()).filter(it -> it.name().equals(name)).findFirst();
  }
}
