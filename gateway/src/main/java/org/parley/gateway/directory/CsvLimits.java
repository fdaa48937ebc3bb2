package org.parley.gateway.directory;

import java.io.IOException;
import java.io.Reader;
import java.io.Serial;

/// Passes a text on to the parser but stops it inside a record that is too large to be of a person,
/// before that is in memory as fields.
final class CsvLimits extends Reader {

  static final int MOST_FIELDS = 64;
  static final int LONGEST_FIELD = 10_000;

  private enum Place {
    FIELD_START,
    UNQUOTED,
    QUOTED,
    /// The quoted field ends here unless another quote follows.
    BEHIND_QUOTE
  }

  private final String text;
  private int position;
  private Place place = Place.FIELD_START;
  private int fields = 1;
  private int length;

  CsvLimits(String text) {
    this.text = text;
  }

  /// Gives everything up to the character that exceeds a limit; the call after that fails, so that
  /// the records before it are still read.
  ///
  /// @throws TooLarge at that character
  @Override
  public int read(char[] buffer, int offset, int most) throws TooLarge {
    requireWithinLimits();
    int end = Math.min(text.length(), position + most);
    if (most > 0 && position == text.length()) {
      return -1;
    }
    int start = position;
    while (position < end && isWithinLimits()) {
      take(text.charAt(position));
      position++;
    }
    text.getChars(start, position, buffer, offset);
    return position - start;
  }

  @Override
  public void close() {
    // A text holds nothing open.
  }

  private void take(char next) {
    boolean quoted = place == Place.QUOTED;
    if (!quoted && (next == '\n' || next == '\r')) {
      begin(1);
    } else if (!quoted && next == ',') {
      begin(fields + 1);
    } else {
      length++;
      place = behind(next);
    }
  }

  private void begin(int field) {
    fields = field;
    length = 0;
    place = Place.FIELD_START;
  }

  private Place behind(char next) {
    boolean quote = next == '"';
    return switch (place) {
      case FIELD_START, BEHIND_QUOTE -> quote ? Place.QUOTED : Place.UNQUOTED;
      case UNQUOTED -> Place.UNQUOTED;
      case QUOTED -> quote ? Place.BEHIND_QUOTE : Place.QUOTED;
    };
  }

  private boolean isWithinLimits() {
    return fields <= MOST_FIELDS && length <= LONGEST_FIELD;
  }

  private void requireWithinLimits() throws TooLarge {
    if (fields > MOST_FIELDS) {
      throw new TooLarge("more than %d fields".formatted(MOST_FIELDS));
    }
    if (length > LONGEST_FIELD) {
      throw new TooLarge("a field has more than 10,000 characters; is a quote not closed?");
    }
  }

  /// Says which limit a record exceeds.
  static final class TooLarge extends IOException {
    @Serial private static final long serialVersionUID = 1;

    private final String wrong;

    TooLarge(String wrong) {
      super(wrong);
      this.wrong = wrong;
    }

    String wrong() {
      return wrong;
    }
  }
}
