package org.parley.gateway.presence;

import java.util.List;
import java.util.Optional;
import org.parley.clustering.Key;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Permission;
import org.parley.gateway.access.Requirement;

/// Whose presence a command changes: that of the person it names, or else the sender's own.
final class Whose {

  private Whose() {}

  static Requirement required(Optional<Address> person, Address sender) {
    return person
        .filter(other -> !other.equals(sender))
        .map(other -> Requirement.toward(List.of(other), Permission.SET_PRESENCE))
        .orElseGet(Requirement::none);
  }

  /// What is chosen for one person must not race.
  static Key key(Optional<Address> person, Address sender) {
    return new Key("presence/" + person.orElse(sender));
  }
}
