package org.parley.gateway.access;

/// What administrators look after; each of them is let into some of it.
public enum Area {
  PEOPLE,
  GROUPS,
  POLICIES,
  SMS,
  LOCATIONS,
  FEDERATION,
  AUDIT,
  STATUS,
  /// Administrators themselves: who writes here can do everything.
  ADMINISTRATORS
}
