package org.parley.gateway.wire;

/// Why the server closes a socket: a close code (RFC 6455 §7.4, 4000 and up are ours) and a text.
enum CloseReason {
  GOING_AWAY(1001, "this node is going away, connect to another"),
  BINARY(1003, "frames are JSON text"),
  TOO_BIG(1009, "Message too big"),
  NO_SIGN_IN(4001, "nobody signed in within 10 seconds"),
  SIGNED_OUT(4002, "the token has expired or was signed out"),
  TOO_SLOW(4003, "nothing was read for too long");

  private final short code;
  private final String text;

  CloseReason(int code, String text) {
    this.code = (short) code;
    this.text = text;
  }

  short code() {
    return code;
  }

  String text() {
    return text;
  }
}
