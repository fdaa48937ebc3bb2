package org.parley.gateway.authorization;

import java.util.List;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Requirement;

/// Deletes what the sender gave up to 100 people, or their blocks or requests; they may send a
/// request again.
public record WithdrawGrant(List<Address> people) implements AuthorizationCommand {

  public WithdrawGrant {
    people = List.copyOf(people);
  }

  @Override
  public Requirement requires(Address sender) {
    return Requirement.none();
  }
}
