package org.parley.media.fake;

/// Ends a request with an error.
final class FakeRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  FakeRefusal(int status, String reason) {
    super(reason, null, true, false);
    this.status = status;
  }

  int status() {
    return status;
  }

  static FakeRefusal bad(String reason) {
    return new FakeRefusal(400, reason);
  }

  /// The error in the words of a bridge whose handler has refused what it could read.
  static FakeRefusal failed(String reason) {
    return bad("Failed to create conference: " + reason);
  }

  static void unless(boolean fine, String reason) {
    if (!fine) {
      throw failed(reason);
    }
  }
}
