package org.parley.gateway.wire;

import org.parley.gateway.access.Address;
import org.parley.gateway.contract.Place;
import org.parley.gateway.policy.Kind;
import org.parley.gateway.policy.ObjectName;

/// Reads addresses of requests.
final class Addresses {

  private Addresses() {}

  /// The object of `kind` of whoever has the address `written`.
  ///
  /// @throws ProblemException if it is no address
  static ObjectName of(String written, Kind kind) {
    return new ObjectName(kind, of(written).text());
  }

  static Address of(String written) {
    try {
      return Address.of(written);
    } catch (IllegalArgumentException e) {
      throw Asked.wrong(Place.BODY, "/address", "must be an address of the form name@domain");
    }
  }
}
