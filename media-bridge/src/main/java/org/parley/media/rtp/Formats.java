package org.parley.media.rtp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The one set of payload types and header extensions that everybody is offered: a bridge hands
/// packets on as they are, so all endpoints must mean the same by a number.
///
/// @param payloadTypes the preferred one first
public record Formats(List<PayloadType> payloadTypes, List<HeaderExtension> extensions) {

  private static final HeaderExtension TRANSPORT_CC =
      new HeaderExtension(
          5, "http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01");

  private static final Formats AUDIO =
      new Formats(
          List.of(
              new PayloadType(
                  111, "opus", 48_000, 2, opus(), List.of(Feedback.of("transport-cc")))),
          List.of(
              new HeaderExtension(1, "urn:ietf:params:rtp-hdrext:ssrc-audio-level"), TRANSPORT_CC));

  private static final Formats VIDEO =
      new Formats(
          List.of(
              new PayloadType(
                  100,
                  "VP8",
                  90_000,
                  1,
                  Map.of(),
                  List.of(
                      Feedback.of("ccm", "fir"),
                      Feedback.of("nack"),
                      Feedback.of("nack", "pli"),
                      Feedback.of("transport-cc"))),
              new PayloadType(96, "rtx", 90_000, 1, Map.of("apt", "100"), List.of())),
          List.of(
              new HeaderExtension(3, "http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time"),
              TRANSPORT_CC));

  public Formats {
    payloadTypes = List.copyOf(payloadTypes);
    extensions = List.copyOf(extensions);
  }

  public static Formats of(MediaKind kind) {
    return switch (kind) {
      case AUDIO -> AUDIO;
      case VIDEO -> VIDEO;
    };
  }

  private static Map<String, String> opus() {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("minptime", "10");
    parameters.put("useinbandfec", "1");
    return parameters;
  }
}
