package org.parley.gateway.signin;

/// What a token lets its holder do.
public enum Scope {
  /// Chat as oneself.
  PERSON,
  /// Set the server up.
  ADMINISTRATOR
}
