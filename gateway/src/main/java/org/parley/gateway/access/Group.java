package org.parley.gateway.access;

import java.util.Optional;
import java.util.Set;

/// What an administrator set for the members of a group; who they are stands with each of them.
///
/// @param id names it for good; lower case letters, digits and dashes
/// @param active off, it contributes nothing, and its members stay members
/// @param level what members may do to each other
/// @param head leads it, and need not be a member
/// @param deputy stands in for the head, and need not be a member
/// @param headLevel what head and deputy may do to each member
/// @param rights what each member holds
public record Group(
    String id,
    String name,
    boolean active,
    AuthorizationLevel level,
    Optional<Address> head,
    Optional<Address> deputy,
    AuthorizationLevel headLevel,
    Set<Right> rights) {

  public Group {
    rights = Set.copyOf(rights);
  }

  /// Whether `person` is its head or deputy.
  public boolean isLedBy(Address person) {
    return head.filter(person::equals).isPresent() || deputy.filter(person::equals).isPresent();
  }
}
