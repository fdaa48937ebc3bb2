package org.parley.console.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Goes through the records of a text (RFC 4180), knowing the line that each begins at; blank lines
/// are passed over.
final class CsvRecords {

  private static final int MOST_FIELDS = 64;
  private static final int LONGEST_FIELD = 10_000;
  private static final char END = '\0';

  private final String text;
  private final char separator;
  private int position;
  private int line = 1;
  private int begin = 1;

  /// The fields of a record, which begins at `line`.
  record Fields(int line, List<String> fields) {

    boolean isBlank() {
      return fields.size() == 1 && fields.getFirst().isBlank();
    }
  }

  CsvRecords(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  /// The next record; empty at the end.
  Optional<Fields> next() throws CsvFaultException {
    while (position < text.length()) {
      Fields read = read();
      if (!read.isBlank()) {
        return Optional.of(read);
      }
    }
    return Optional.empty();
  }

  private Fields read() throws CsvFaultException {
    begin = line;
    List<String> fields = new ArrayList<>();
    fields.add(field());
    while (peek() == separator) {
      position++;
      fields.add(field());
      if (fields.size() > MOST_FIELDS) {
        throw fault(RightsText.FAULT_TOO_LARGE);
      }
    }
    endLine();
    return new Fields(begin, fields);
  }

  private String field() throws CsvFaultException {
    String field = peek() == '"' ? quoted() : plain();
    if (field.length() > LONGEST_FIELD) {
      throw fault(RightsText.FAULT_TOO_LARGE);
    }
    return field;
  }

  private String plain() {
    int start = position;
    while (position < text.length() && !endsField()) {
      position++;
    }
    return text.substring(start, position);
  }

  private String quoted() throws CsvFaultException {
    StringBuilder field = new StringBuilder();
    position++;
    while (position < text.length() && field.length() <= LONGEST_FIELD) {
      char next = text.charAt(position++);
      if (next != '"') {
        count(next);
        field.append(next);
      } else if (peek() == '"') {
        position++;
        field.append('"');
      } else if (position == text.length() || endsField()) {
        return field.toString();
      } else {
        throw fault(RightsText.FAULT_QUOTE);
      }
    }
    throw fault(RightsText.FAULT_QUOTE);
  }

  private boolean endsField() {
    char next = text.charAt(position);
    return next == separator || next == '\n' || next == '\r';
  }

  private void endLine() {
    if (peek() == '\r') {
      count(text.charAt(position++));
      if (peek() != '\n') {
        return;
      }
    }
    if (position < text.length()) {
      count(text.charAt(position++));
    }
  }

  /// A return counts as the end of a line unless a line feed follows, which counts then.
  private void count(char passed) {
    if (passed == '\n' || (passed == '\r' && peek() != '\n')) {
      line++;
    }
  }

  private char peek() {
    return position < text.length() ? text.charAt(position) : END;
  }

  private CsvFaultException fault(RightsText what) {
    return new CsvFaultException(CsvFault.of(begin, what));
  }
}
