package org.parley.gateway.presence;

import java.util.List;
import java.util.Optional;
import org.parley.clustering.Key;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Requirement;

/// Ends watching `people` on this connection; whom it does not watch is passed over.
public record Unwatch(List<Address> people) implements PresenceCommand {

  public Unwatch {
    people = List.copyOf(people);
  }

  @Override
  public Requirement requires(Address sender) {
    return Requirement.none();
  }

  @Override
  public Optional<Key> key(Address sender) {
    return Optional.empty();
  }

  public record Unwatched() {}
}
