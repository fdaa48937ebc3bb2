package org.parley.gateway.presence;

import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.AuthorizationLevel;

/// Somebody's presence as one who watches may see it: none below PUBLIC.
public record Seen(Address person, AuthorizationLevel level, Optional<Presence> presence) {

  static Seen nothing(Address person) {
    return new Seen(person, AuthorizationLevel.BLOCKED, Optional.empty());
  }
}
