package org.parley.gateway.hyperlink;

/// Folds letters, each for itself, as IDNA does: for a Σ, `String.toLowerCase` looks through all of
/// the text.
final class Letters {

  private Letters() {}

  static String lower(String text) {
    var lower = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      lower.appendCodePoint(Character.toLowerCase(c));
      i += Character.charCount(c);
    }
    return lower.toString();
  }
}
