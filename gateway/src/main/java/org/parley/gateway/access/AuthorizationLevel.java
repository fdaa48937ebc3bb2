package org.parley.gateway.access;

/// How much one person may do to another and see of them, from nothing to all of it; each level
/// holds what the ones before it hold.
public enum AuthorizationLevel {
  BLOCKED,
  PUBLIC,
  BUSINESS,
  TEAM,
  PERSONAL;

  /// Whether this level holds what `other` holds.
  public boolean reaches(AuthorizationLevel other) {
    return compareTo(other) >= 0;
  }

  /// The higher one of the two.
  public AuthorizationLevel or(AuthorizationLevel other) {
    return reaches(other) ? this : other;
  }
}
