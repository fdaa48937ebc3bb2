package org.parley.gateway.authorization;

import java.util.List;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Requirement;

/// Asks for everything the sender gave, and every request that waits for an answer.
public record ListGrants() implements AuthorizationCommand {

  @Override
  public Requirement requires(Address sender) {
    return Requirement.none();
  }

  /// Requests first, the oldest first; then what was given, by name.
  public record Grants(List<Grant> grants) {
    public Grants {
      grants = List.copyOf(grants);
    }
  }
}
