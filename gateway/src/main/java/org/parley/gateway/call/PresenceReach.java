package org.parley.gateway.call;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.Map;
import org.parley.gateway.access.Address;
import org.parley.gateway.presence.Presences;
import org.parley.gateway.presence.Whereabouts;

/// What presence knows, which nodes tell each other.
public record PresenceReach(Presences presences) implements Reach {

  @Override
  public Future<Map<Address, Whereabouts>> ask(Collection<Address> people) {
    return presences.whereabouts(people);
  }

  @Override
  public void inCalls(Address person, Map<String, Boolean> calls) {
    presences.inCalls(person, calls);
  }
}
