package org.parley.gateway.call;

import java.util.Optional;

/// Hands on what the sender's browser says of its connection: to the other one between peers, else
/// as the answer to offer `number` (RFC 8829).
public record Describe(
    CallId call,
    String device,
    Optional<Description> description,
    Optional<Candidate> candidate,
    Optional<Long> number)
    implements AboutCall {

  /// A session description.
  ///
  /// @param type `offer` or `answer`
  public record Description(String type, String sdp) {}

  /// An ICE candidate, as `RTCIceCandidate.toJSON()` gives it; an empty text says that there are no
  /// more.
  public record Candidate(
      String candidate,
      Optional<String> sdpMid,
      Optional<Integer> sdpMLineIndex,
      Optional<String> usernameFragment) {}
}
