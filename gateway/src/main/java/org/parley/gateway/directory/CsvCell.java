package org.parley.gateway.directory;

/// One cell of a file that may be opened in a spreadsheet: what a spreadsheet would run as a
/// formula has an apostrophe in front, which reading takes away again (OWASP, CSV injection).
final class CsvCell {

  private static final String RUNS = "=+-@\t\r";

  private CsvCell() {}

  /// The cell of `text`. Numbers of telephones begin with a plus and are left as they are: they
  /// have nothing in them that could run.
  static String write(String text, boolean number) {
    return !number && (runs(text) || isQuoted(text)) ? "'" + text : text;
  }

  /// The text of a cell.
  static String read(String cell) {
    return isQuoted(cell) ? cell.substring(1) : cell;
  }

  private static boolean isQuoted(String text) {
    return text.length() > 1
        && text.charAt(0) == '\''
        && (text.charAt(1) == '\'' || runs(text.substring(1)));
  }

  private static boolean runs(String text) {
    return !text.isEmpty() && RUNS.indexOf(text.charAt(0)) >= 0;
  }
}
