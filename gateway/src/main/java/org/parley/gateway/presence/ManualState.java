package org.parley.gateway.presence;

/// A state that somebody can choose.
public enum ManualState {
  AVAILABLE(PresenceState.AVAILABLE),
  BUSY(PresenceState.BUSY),
  AWAY(PresenceState.AWAY),
  DO_NOT_DISTURB(PresenceState.DO_NOT_DISTURB),
  APPEAR_OFFLINE(PresenceState.APPEAR_OFFLINE);

  private final PresenceState state;

  ManualState(PresenceState state) {
    this.state = state;
  }

  PresenceState state() {
    return state;
  }
}
