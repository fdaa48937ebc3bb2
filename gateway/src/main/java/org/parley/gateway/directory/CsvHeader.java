package org.parley.gateway.directory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/// The first line of a file of people: exactly the names of the columns, in any order; only the one
/// of the location may be missing.
record CsvHeader(List<String> names) {

  static final List<String> COLUMNS =
      List.of("address", "displayName", "password", "mobile", "phone", "group");

  /// The column that may be missing.
  static final String LOCATION = "location";

  private static final List<String> KNOWN =
      Stream.concat(COLUMNS.stream(), Stream.of(LOCATION)).toList();

  /// Reads the header.
  ///
  /// @throws CsvFaultException naming what is missing, unknown or doubled
  static CsvHeader of(CSVRecord record, int line) throws CsvFaultException {
    var names = record.stream().map(String::strip).map(CsvHeader::known).toList();
    int size = COLUMNS.size() + (names.contains(LOCATION) ? 1 : 0);
    if (!names.containsAll(COLUMNS) || names.size() != size) {
      throw new CsvFaultException(new CsvFault(line, "", wrong(names)));
    }
    return new CsvHeader(names);
  }

  /// What stands in `column` of `record`, which has as many fields as the header.
  String field(CSVRecord record, String column) {
    return record.get(names.indexOf(column));
  }

  /// What stands in `column`, if there is one of this name and something stands there.
  Optional<String> optional(CSVRecord record, String column) {
    return Optional.of(column)
        .filter(names::contains)
        .map(name -> field(record, name).strip())
        .filter(text -> !text.isEmpty());
  }

  /// Capitals do not matter.
  private static String known(String name) {
    return KNOWN.stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
  }

  private static String wrong(List<String> names) {
    var expected = "the header is " + String.join(",", COLUMNS);
    if (names.size() == 1 && names.getFirst().toLowerCase(Locale.ROOT).startsWith("address;")) {
      return expected + ", separated by commas, not semicolons";
    }
    var missing = COLUMNS.stream().filter(name -> !names.contains(name)).toList();
    var unknown =
        names.stream().filter(name -> !KNOWN.contains(name)).map(CsvHeader::quoted).toList();
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
