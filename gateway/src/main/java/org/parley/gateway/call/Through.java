package org.parley.gateway.call;

/// How the media of a call go.
public enum Through {
  /// Directly between the two, or by a relay that they choose.
  PEER,
  /// By a videobridge.
  BRIDGE
}
