package org.parley.gateway.directory;

/// One thing wrong in a file of people. `line` counts from 1 and is 0 where the whole file is
/// meant; `column` is empty where the whole line is.
public record CsvFault(int line, String column, String wrong) {

  /// The fault as a person reads it, such as `line 7, mobile: only digits …`.
  @Override
  public String toString() {
    var where = line == 0 ? "" : "line " + line;
    var what = column.isEmpty() ? where : where + ", " + column;
    return what.isEmpty() ? wrong : what + ": " + wrong;
  }
}
