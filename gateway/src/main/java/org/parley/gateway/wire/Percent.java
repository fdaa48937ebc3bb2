package org.parley.gateway.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Decodes parts of a URL (RFC 3986 §2.1), and nothing that is not well-formed UTF-8.
final class Percent {

  private Percent() {}

  /// Empty if it is broken.
  static Optional<String> decoded(String part) {
    var bytes = new ByteArrayOutputStream(part.length());
    for (int i = 0; i < part.length(); i++) {
      char next = part.charAt(i);
      if (next != '%') {
        bytes.write(next);
        continue;
      }
      int value = i + 2 <= part.length() - 1 ? hex(part, i) : -1;
      if (value < 0) {
        return Optional.empty();
      }
      bytes.write(value);
      i += 2;
    }
    return utf8(bytes.toByteArray());
  }

  /// The same of a query, where + is a space.
  static Optional<String> decodedQuery(String part) {
    return decoded(part.replace('+', ' '));
  }

  static Optional<String> utf8(byte[] bytes) {
    try {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private static int hex(String part, int percent) {
    int high = Character.digit(part.charAt(percent + 1), 16);
    int low = Character.digit(part.charAt(percent + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
