package org.parley.console.csv;

/// One cell of a file that may be opened in a spreadsheet: what a spreadsheet would run as a
/// formula has an apostrophe in front, which reading takes away again (OWASP, CSV injection). The
/// server's files of people are the same.
public final class CsvCell {

  private static final String RUNS = "=+-@\t\r";
  private static final String TO_BE_QUOTED = ",;\"\r\n\t";

  private CsvCell() {}

  /// `text` as it stands in a file (RFC 4180).
  public static String write(String text) {
    String harmless = runs(text) || isMarked(text) ? "'" + text : text;
    return harmless.chars().anyMatch(it -> TO_BE_QUOTED.indexOf(it) >= 0)
        ? '"' + harmless.replace("\"", "\"\"") + '"'
        : harmless;
  }

  /// What a cell says, whose quotes are gone already.
  public static String read(String cell) {
    return isMarked(cell) ? cell.substring(1) : cell;
  }

  private static boolean isMarked(String text) {
    return text.length() > 1
        && text.charAt(0) == '\''
        && (text.charAt(1) == '\'' || runs(text.substring(1)));
  }

  private static boolean runs(String text) {
    return !text.isEmpty() && RUNS.indexOf(text.charAt(0)) >= 0;
  }
}
