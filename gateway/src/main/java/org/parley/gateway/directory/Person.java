package org.parley.gateway.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Right;

/// Somebody of the enterprise.
///
/// @param groups the ids of the groups they are members of
/// @param location the name of the place by whose rules their numbers are read, empty for the
///   standard one
/// @param enabled whether they may sign in, and are anybody to others
/// @param rights what was given to them alone
/// @param passwordAt since when their password is what it is; empty for who has none
/// @param tokensFrom tokens of sign-ins before that are no longer good
public record Person(
    Address address,
    String displayName,
    Profile profile,
    List<String> groups,
    Optional<String> location,
    boolean enabled,
    Set<Right> rights,
    Optional<Instant> passwordAt,
    Optional<Instant> tokensFrom) {

  /// No person has an address of this domain: it belongs to the server itself (RFC 6761).
  public static final String RESERVED_DOMAIN = "localhost";

  public Person {
    requireUsable(address);
    groups = List.copyOf(groups);
    rights = Set.copyOf(rights);
  }

  /// Somebody of whom nothing else is known.
  public static Person named(Address address, String displayName) {
    return new Person(
        address,
        displayName,
        Profile.empty(),
        List.of(),
        Optional.empty(),
        true,
        Set.of(),
        Optional.empty(),
        Optional.empty());
  }

  static Address requireUsable(Address address) {
    if (address.domain().equals(RESERVED_DOMAIN)) {
      throw new IllegalArgumentException("addresses at " + RESERVED_DOMAIN + " are reserved");
    }
    return address;
  }

  /// Whether a sign-in at `instant` still counts.
  public boolean honours(Instant instant) {
    return enabled && tokensFrom.filter(from -> !instant.isAfter(from)).isEmpty();
  }

  @Override
  public String toString() {
    return "Person[" + address + ", " + displayName + "]";
  }
}
