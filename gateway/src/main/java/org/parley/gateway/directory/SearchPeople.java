package org.parley.gateway.directory;

import java.util.List;
import java.util.Optional;
import org.parley.clustering.Key;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Requirement;

/// Looks people up by what they are called, their group or a part of their number.
public record SearchPeople(String text) implements DirectoryCommand {

  @Override
  public Requirement requires(Address sender) {
    return Requirement.none();
  }

  @Override
  public Optional<Key> key(Address sender) {
    return Optional.empty();
  }

  /// The people that match best, best first.
  public record Found(List<Contact> people) {
    public Found {
      people = List.copyOf(people);
    }
  }
}
