package org.parley.gateway.conversation;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What may be written: well-formed Unicode that shows something, within bounds.
final class Text {

  /// The longest message, in bytes of UTF-8.
  static final int MAX_MESSAGE_BYTES = 64_000;

  /// The longest title, in UTF-16 units.
  static final int MAX_TITLE = 200;

  private Text() {}

  /// Why `text` cannot be a message.
  static Optional<String> faultOfMessage(String text) {
    if (text.isBlank()) {
      return Optional.of("A message needs some text.");
    }
    if (text.getBytes(StandardCharsets.UTF_8).length > MAX_MESSAGE_BYTES) {
      return Optional.of("A message has at most 64,000 bytes.");
    }
    return faultOfCharacters(text);
  }

  /// Why `title` cannot be a title.
  static Optional<String> faultOfTitle(String title) {
    if (title.isBlank()) {
      return Optional.of("A title needs some text.");
    }
    if (title.length() > MAX_TITLE || title.lines().count() > 1) {
      return Optional.of("A title is one line of at most 200 characters.");
    }
    return faultOfCharacters(title);
  }

  private static Optional<String> faultOfCharacters(String text) {
    if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      return Optional.of("The text has half of a surrogate pair, which is no character.");
    }
    if (text.codePoints().anyMatch(Text::isControl)) {
      return Optional.of("The text has a control character.");
    }
    return Optional.empty();
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
  }
}
