package org.parley.gateway.directory;

import java.util.List;
import java.util.Optional;
import org.parley.clustering.Key;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Requirement;

/// Asks for the cards of up to 100 people; whoever is unknown or disabled is left out of the
/// answer, which is that of `SearchPeople`.
public record DescribePeople(List<Address> people) implements DirectoryCommand {

  public DescribePeople {
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
}
