package org.parley.gateway.wire;

import java.util.Optional;

/// Signs a socket in, by a token or by address and password. Called `SignIn` on the wire.
record SignInCommand(Optional<String> token, Optional<String> address, Optional<String> password) {

  @Override
  public String toString() {
    return "SignIn" + address;
  }
}
