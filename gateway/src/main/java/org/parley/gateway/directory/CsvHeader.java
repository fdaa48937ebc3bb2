package org.parley.gateway.directory;

import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;

/// The first line of a file of people: exactly the names of the columns, in any order.
record CsvHeader(List<String> names) {

  static final List<String> COLUMNS =
      List.of("address", "displayName", "password", "mobile", "phone", "group");

  /// Reads the header.
  ///
  /// @throws CsvFaultException naming what is missing, unknown or doubled
  static CsvHeader of(CSVRecord record, int line) throws CsvFaultException {
    var names = record.stream().map(String::strip).map(CsvHeader::known).toList();
    if (!names.containsAll(COLUMNS) || names.size() != COLUMNS.size()) {
      throw new CsvFaultException(new CsvFault(line, "", wrong(names)));
    }
    return new CsvHeader(names);
  }

  /// What stands in `column` of `record`, which has as many fields as the header.
  String field(CSVRecord record, String column) {
    return record.get(names.indexOf(column));
  }

  /// Capitals do not matter.
  private static String known(String name) {
    return COLUMNS.stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
  }

  private static String wrong(List<String> names) {
    var expected = "the header is " + String.join(",", COLUMNS);
    if (names.size() == 1 && names.getFirst().toLowerCase(Locale.ROOT).startsWith("address;")) {
      return expected + ", separated by commas, not semicolons";
    }
    var missing = COLUMNS.stream().filter(name -> !names.contains(name)).toList();
    var unknown =
        names.stream().filter(name -> !COLUMNS.contains(name)).map(CsvHeader::quoted).toList();
    var text = new StringBuilder(expected);
    if (!missing.isEmpty()) {
      text.append("; missing: ").append(String.join(", ", missing));
    }
    if (!unknown.isEmpty()) {
      text.append("; unknown: ").append(String.join(", ", unknown));
    }
    if (missing.isEmpty() && unknown.isEmpty()) {
      text.append("; each of them once");
    }
    return text.toString();
  }

  private static String quoted(String name) {
    var printable = name.replaceAll("\\p{C}", "?");
    return '\'' + printable.substring(0, Math.min(printable.length(), 40)) + '\'';
  }
}
