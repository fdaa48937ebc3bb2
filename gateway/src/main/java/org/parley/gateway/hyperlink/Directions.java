package org.parley.gateway.hyperlink;

/// Follows the characters that turn the direction of writing (UAX #9) through a text: behind one
/// that is not ended in its line, a link may read as another.
final class Directions {

  private static final String EMBEDDINGS = "\u202a\u202b\u202d\u202e";
  private static final char END_OF_EMBEDDING = '\u202c';
  private static final String ISOLATES = "\u2066\u2067\u2068";
  private static final char END_OF_ISOLATE = '\u2069';
  private static final String ENDS_OF_LINES = "\n\r\u0085\u2029";

  private final String text;
  private final StringBuilder open = new StringBuilder();
  private int isolates;
  private int read;

  Directions(String text) {
    this.text = text;
  }

  /// Whether the direction is turned at `i`, which never goes back.
  boolean isTurned(int i) {
    while (read < i) {
      read(text.charAt(read));
      read++;
    }
    return !open.isEmpty();
  }

  private void read(char c) {
    if (EMBEDDINGS.indexOf(c) >= 0) {
      open.append(c);
    } else if (ISOLATES.indexOf(c) >= 0) {
      open.append(c);
      isolates++;
    } else if (c == END_OF_EMBEDDING) {
      endEmbedding();
    } else if (c == END_OF_ISOLATE && isolates > 0) {
      endIsolate();
    } else if (ENDS_OF_LINES.indexOf(c) >= 0) {
      open.setLength(0);
      isolates = 0;
    }
  }

  /// Does not reach out of an isolate.
  private void endEmbedding() {
    if (!open.isEmpty() && !isIsolate(open.length() - 1)) {
      open.setLength(open.length() - 1);
    }
  }

  private void endIsolate() {
    int last = open.length() - 1;
    while (!isIsolate(last)) {
      last--;
    }
    open.setLength(last);
    isolates--;
  }

  private boolean isIsolate(int i) {
    return ISOLATES.indexOf(open.charAt(i)) >= 0;
  }
}
