package org.parley.gateway.access;

/// What a token lets its holder be.
public enum Scope {
  /// Oneself: chat and what belongs to it.
  PERSON,
  /// Whoever sets the server up.
  ADMINISTRATOR
}
