package org.parley.gateway.hyperlink;

import java.nio.charset.StandardCharsets;

/// Writes what people wrote as a URI or IRI (RFC 3986, RFC 3987): letters stay as they are, what
/// may not stand there or cannot be seen is encoded.
final class Uris {

  /// What a URI cannot hold (RFC 3986 §2).
  private static final String UNSAFE = " \"<>\\^`{|}";

  private static final String HEX = "0123456789ABCDEF";

  private Uris() {}

  /// `written` with what a URI cannot hold encoded, and so the characters of `also`.
  static String encoded(String written, String also) {
    var uri = new StringBuilder(written.length() + 16);
    written
        .codePoints()
        .forEach(c -> {
          if (UNSAFE.indexOf(c) >= 0 || also.indexOf(c) >= 0 || isUnseen(c)) {
            encode(uri, c);
          } else {
            uri.appendCodePoint(c);
          }
        });
    return uri.toString();
  }

  /// Whether `text` has characters that are not seen or turn the direction of writing, so that what
  /// is read is not what is opened.
  static boolean hidesSomething(String text) {
    return text.codePoints().anyMatch(Uris::isUnseen);
  }

  private static boolean isUnseen(int c) {
    if (c < 0x7f) {
      return c < ' ';
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static void encode(StringBuilder uri, int c) {
    for (byte each : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
      uri.append('%').append(HEX.charAt((each >> 4) & 0xf)).append(HEX.charAt(each & 0xf));
    }
  }
}
