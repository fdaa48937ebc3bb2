package org.parley.gateway.directory;

import java.util.List;
import java.util.Optional;
import org.parley.clustering.Key;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Right;

/// Looks people up by what they are called, their group or a part of their number.
public record SearchPeople(String text) implements DirectoryCommand {

  @Override
  public Right right() {
    return Right.SEARCH;
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
