package org.parley.gateway.call;

import org.parley.gateway.access.Address;
import org.parley.gateway.access.Requirement;
import org.parley.gateway.access.Right;

/// Shows everybody in the call the sender's screen.
public record ShareScreen(CallId call, String device) implements AboutCall {

  @Override
  public Requirement requires(Address sender) {
    return Requirement.of(Right.SHARE_SCREEN);
  }
}
