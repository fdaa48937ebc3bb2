package org.parley.gateway.directory;

import java.util.List;
import java.util.Optional;
import org.parley.gateway.access.Address;

/// Somebody of the enterprise. `mobile` and `phone` are empty strings where there is none;
/// `passwordHash` is the PHC string of a [PasswordHash], empty for who has no password; `location`
/// is the name of the place by whose rules their numbers are read, empty for the standard one.
public record Person(
    Address address,
    String displayName,
    Optional<String> passwordHash,
    String mobile,
    String phone,
    List<String> groups,
    Optional<String> location) {

  /// No person has an address of this domain: it belongs to the server itself (RFC 6761).
  public static final String RESERVED_DOMAIN = "localhost";

  public Person {
    requireUsable(address);
    groups = List.copyOf(groups);
  }

  static Address requireUsable(Address address) {
    if (address.domain().equals(RESERVED_DOMAIN)) {
      throw new IllegalArgumentException("addresses at " + RESERVED_DOMAIN + " are reserved");
    }
    return address;
  }

  /// The same person with another password, or none.
  Person withPasswordHash(Optional<String> hash) {
    return new Person(address, displayName, hash, mobile, phone, groups, location);
  }

  @Override
  public String toString() {
    return "Person[" + address + ", " + displayName + "]";
  }
}
