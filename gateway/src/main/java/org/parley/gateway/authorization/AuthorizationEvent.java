package org.parley.gateway.authorization;

import java.time.Instant;
import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Allowed;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.delivery.Event;

/// What people are told about levels and rights.
public sealed interface AuthorizationEvent extends Event {

  /// One's own entry for `person` changed, on whichever device: the level given, or the request
  /// that waits; neither if it was deleted.
  record GrantChanged(
      Address person,
      String displayName,
      Optional<AuthorizationLevel> level,
      Optional<Instant> requestedAt)
      implements AuthorizationEvent {}

  /// What one may do has changed.
  record RightsChanged(Allowed may) implements AuthorizationEvent {}
}
