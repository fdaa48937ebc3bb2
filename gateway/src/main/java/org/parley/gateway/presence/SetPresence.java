package org.parley.gateway.presence;

import java.time.Instant;
import java.util.Optional;
import org.parley.clustering.Key;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Requirement;

/// Chooses the sender's state, or that of `person`. It holds until another one is chosen or it is
/// reset, until its `until`, or until the next event other than signing in: for now, signing out of
/// the last device.
public record SetPresence(
    Optional<Address> person,
    ManualState state,
    Optional<Reason> reason,
    Optional<String> note,
    Optional<String> place,
    Optional<Instant> until)
    implements PresenceCommand {

  @Override
  public Requirement requires(Address sender) {
    return Whose.required(person, sender);
  }

  @Override
  public Optional<Key> key(Address sender) {
    return Optional.of(Whose.key(person, sender));
  }

  Manual chosen() {
    return new Manual(state, reason, note, place, until, false, false);
  }
}
