package org.parley.gateway.access;

import java.util.Optional;

/// Who asks, and as what.
///
/// @param session the session on this node through which they ask, if through one
public record Caller(Address address, Scope scope, Optional<String> session) {

  /// Somebody who asks through no session.
  public Caller(Address address, Scope scope) {
    this(address, scope, Optional.empty());
  }
}
