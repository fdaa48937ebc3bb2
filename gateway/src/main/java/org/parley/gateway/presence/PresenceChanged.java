package org.parley.gateway.presence;

import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.delivery.Event;

/// What one sees of `person` is different now; without `presence` one may not see it any more.
public record PresenceChanged(Address person, AuthorizationLevel level, Optional<Presence> presence)
    implements Event {

  static PresenceChanged of(Seen seen) {
    return new PresenceChanged(seen.person(), seen.level(), seen.presence());
  }
}
