package org.parley.gateway.call;

import org.parley.gateway.access.Address;
import org.parley.gateway.access.Requirement;
import org.parley.gateway.access.Right;

/// Asks somebody in the call to share their screen.
public record RequestScreen(CallId call, Address person) implements AboutCall {

  @Override
  public Requirement requires(Address sender) {
    return Requirement.of(Right.ACCEPT_SCREEN_SHARING);
  }
}
