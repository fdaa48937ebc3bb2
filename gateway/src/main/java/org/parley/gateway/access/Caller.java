package org.parley.gateway.access;

import java.util.Optional;

/// Who asks, as what, and from where.
///
/// @param from their IP address
/// @param session the session on this node through which they ask, if through one
public record Caller(Address address, Scope scope, String from, Optional<String> session) {

  /// Somebody who asks through no session.
  public Caller(Address address, Scope scope, String from) {
    this(address, scope, from, Optional.empty());
  }
}
