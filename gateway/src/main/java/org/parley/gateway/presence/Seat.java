package org.parley.gateway.presence;

import java.util.HashSet;
import java.util.Set;
import org.parley.gateway.access.Address;

/// One session, and whom it watches.
final class Seat {

  private final String session;
  private final Address address;
  private final Set<Address> watched = new HashSet<>();

  Seat(String session, Address address) {
    this.session = session;
    this.address = address;
  }

  String session() {
    return session;
  }

  Address address() {
    return address;
  }

  /// All but the person whose session it is, who is told in any case.
  Set<Address> watched() {
    return watched;
  }
}
