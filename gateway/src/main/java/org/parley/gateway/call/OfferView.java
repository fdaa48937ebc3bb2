package org.parley.gateway.call;

import java.util.List;
import java.util.Optional;
import org.parley.gateway.access.Address;

/// What a bridge offers a client, which answers with its number.
///
/// @param fresh whether it is for a new connection
/// @param places what its m-lines are for
public record OfferView(long number, boolean fresh, String sdp, List<PlaceView> places) {
  public OfferView {
    places = List.copyOf(places);
  }

  /// What one m-line is for.
  ///
  /// @param role `MICROPHONE`, `CAMERA` or `SCREEN`
  /// @param from whose it is; absent where the client sends
  public record PlaceView(int mid, String role, Optional<Address> from) {}
}
