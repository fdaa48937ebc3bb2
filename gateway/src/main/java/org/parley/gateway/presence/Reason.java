package org.parley.gateway.presence;

/// What somebody gives as the cause of their state.
public enum Reason {
  BREAK,
  BUSINESS_TRIP,
  HOME_OFFICE,
  VACATION
}
