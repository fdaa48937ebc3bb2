package org.parley.console.server;

/// A part of the administration that a role allows or does not.
public enum Area {
  PEOPLE,
  GROUPS,
  POLICIES,
  SMS,
  LOCATIONS,
  FEDERATION,
  AUDIT,
  STATUS,
  ADMINISTRATORS
}
