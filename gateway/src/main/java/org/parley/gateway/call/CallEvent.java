package org.parley.gateway.call;

import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.delivery.Event;

/// What people are told about calls.
public sealed interface CallEvent extends Event {

  /// A call is this now.
  record CallChanged(CallView call) implements CallEvent {}

  /// What the other one's browser says of the connection, for `device`.
  record Described(
      CallId call,
      String device,
      Address by,
      Optional<Describe.Description> description,
      Optional<Describe.Candidate> candidate)
      implements CallEvent {}

  /// The bridge offers this to `device`.
  record Offered(CallId call, String device, OfferView offer) implements CallEvent {}

  /// `person` is heard more than the others from now on.
  record Speaking(CallId call, Address person) implements CallEvent {}
}
