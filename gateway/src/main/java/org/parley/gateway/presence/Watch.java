package org.parley.gateway.presence;

import java.util.List;
import java.util.Optional;
import org.parley.clustering.Key;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Requirement;

/// Tells the presence of `people`, and from now on their changes on this connection, until it ends
/// or unwatches. Unless `quiet`, people who do not let the sender see it are asked to.
public record Watch(List<Address> people, Optional<Boolean> quiet) implements PresenceCommand {

  public Watch {
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

  boolean isQuiet() {
    return quiet.orElse(false);
  }

  /// What is to be seen now, in the order asked.
  public record Watched(List<Seen> people) {
    public Watched {
      people = List.copyOf(people);
    }
  }
}
