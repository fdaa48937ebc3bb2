package org.parley.gateway.presence;

/// How somebody can be reached.
public enum PresenceState {
  AVAILABLE,
  BUSY,
  AWAY,
  /// Messages come quietly.
  DO_NOT_DISTURB,
  OFFLINE,
  /// Wants to be taken for [#OFFLINE], which is what all others see.
  APPEAR_OFFLINE
}
