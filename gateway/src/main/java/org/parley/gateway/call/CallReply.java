package org.parley.gateway.call;

import java.util.List;
import java.util.Optional;

/// What is replied to commands about calls.
sealed interface CallReply {

  /// The call as it is, and what the sender's browser needs for it, if they are in it by their
  /// device.
  ///
  /// @param offer what waits to be answered
  record Shown(CallView call, Optional<List<IceServer>> iceServers, Optional<OfferView> offer)
      implements CallReply {}

  record Noted() implements CallReply {}
}
