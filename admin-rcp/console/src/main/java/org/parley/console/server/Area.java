package org.parley.console.server;

/// A part of the administration that a role allows or does not.
public enum Area {
  PEOPLE("/api/v1/people?limit=1"),
  GROUPS("/api/v1/groups?limit=1"),
  POLICIES("/api/v1/policies/global"),
  LOCATIONS("/api/v1/locations"),
  AUDIT("/api/v1/audit?limit=1"),
  STATUS("/api/v1/status"),
  ADMINISTRATORS("/api/v1/administrators?limit=1");

  private final String leastRequest;

  Area(String leastRequest) {
    this.leastRequest = leastRequest;
  }

  /// What costs the server least of all that only readers of this area may ask.
  String leastRequest() {
    return leastRequest;
  }
}
