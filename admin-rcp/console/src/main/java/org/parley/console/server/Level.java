package org.parley.console.server;

/// How much one person may do to another, each with what those before it hold.
public enum Level {
  BLOCKED,
  PUBLIC,
  BUSINESS,
  TEAM,
  PERSONAL
}
