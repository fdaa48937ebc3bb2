package org.parley.gateway.presence;

import java.util.Optional;
import org.parley.clustering.Key;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Requirement;

/// Ends the state that was chosen for the sender, or for `person`.
public record ResetPresence(Optional<Address> person) implements PresenceCommand {

  @Override
  public Requirement requires(Address sender) {
    return Whose.required(person, sender);
  }

  @Override
  public Optional<Key> key(Address sender) {
    return Optional.of(Whose.key(person, sender));
  }
}
