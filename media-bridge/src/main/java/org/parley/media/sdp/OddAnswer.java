package org.parley.media.sdp;

/// Ends the reading of an answer that is none.
final class OddAnswer extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  OddAnswer(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }

  static void unless(boolean fine, String reason) {
    if (!fine) {
      throw new OddAnswer(reason);
    }
  }
}
