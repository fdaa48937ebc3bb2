package org.parley.media.rtp;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A codec under the number that its packets carry (RFC 3551 §3).
///
/// @param clockRate in Hz
/// @param parameters of its format, in the order in which they are written
public record PayloadType(
    int id,
    String codec,
    int clockRate,
    int channels,
    Map<String, String> parameters,
    List<Feedback> feedback) {

  public PayloadType {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    feedback = List.copyOf(feedback);
  }
}
