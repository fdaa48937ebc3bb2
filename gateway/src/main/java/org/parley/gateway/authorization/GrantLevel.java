package org.parley.gateway.authorization;

import java.util.List;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.access.Requirement;

/// Gives up to 100 people a level toward the sender, and so answers their requests; `BLOCKED`
/// blocks them. It adds to what administrators gave, and lowers none of that. They are not told.
public record GrantLevel(List<Address> people, AuthorizationLevel level)
    implements AuthorizationCommand {

  public GrantLevel {
    people = List.copyOf(people);
  }

  @Override
  public Requirement requires(Address sender) {
    return Requirement.none();
  }
}
