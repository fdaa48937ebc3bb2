package org.parley.gateway.access;

/// What a signed-in person or administrator needs to hold before a command runs.
public enum Right {
  /// Start conversations, read and write them.
  CHAT,
  /// Look people up.
  SEARCH
}
