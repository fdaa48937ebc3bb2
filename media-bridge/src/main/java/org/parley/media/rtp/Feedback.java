package org.parley.media.rtp;

import java.util.Optional;

/// A kind of RTCP feedback that a payload type has (RFC 4585 §4.2), such as `nack pli`.
public record Feedback(String type, Optional<String> subtype) {

  static Feedback of(String type) {
    return new Feedback(type, Optional.empty());
  }

  static Feedback of(String type, String subtype) {
    return new Feedback(type, Optional.of(subtype));
  }
}
