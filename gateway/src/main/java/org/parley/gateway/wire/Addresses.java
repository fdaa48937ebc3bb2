package org.parley.gateway.wire;

import org.parley.gateway.access.Address;
import org.parley.gateway.contract.Place;

/// Reads addresses of requests.
final class Addresses {

  private Addresses() {}

  /// The address of the person of the path.
  ///
  /// @throws ProblemException if it is none
  static Address ofPath(Asked asked) {
    return of(Place.PATH, "person", asked.text("person"));
  }

  /// The address in the body.
  ///
  /// @throws ProblemException if it is none
  static Address ofBody(Asked asked) {
    var body = asked.json().orElseThrow();
    return of(Place.BODY, "/address", body.path("address").asString(""));
  }

  /// @throws ProblemException if `written`, in this place, is no address
  static Address of(Place in, String field, String written) {
    try {
      return Address.of(written);
    } catch (IllegalArgumentException e) {
      throw Asked.wrong(in, field, "must be an address of the form name@domain");
    }
  }
}
