package org.parley.gateway.directory;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/// The first line of a file of people: the names of the columns, in any order, each once.
record CsvHeader(List<String> names) {

  /// The columns that every file has.
  static final List<String> REQUIRED =
      List.of("address", "displayName", "password", "mobile", "phone", "group");

  static final String LOCATION = "location";
  static final String ENABLED = "enabled";
  static final String RIGHTS = "rights";

  /// All columns that there are; a file of these says everything.
  static final List<String> ALL =
      Stream.of(
              REQUIRED.stream(),
              Stream.of(LOCATION, ENABLED, RIGHTS),
              Arrays.stream(Profile.Field.values()).map(Profile.Field::text))
          .flatMap(each -> each)
          .distinct()
          .toList();

  /// Reads the header.
  ///
  /// @throws CsvFaultException naming what is missing, unknown or doubled
  static CsvHeader of(CSVRecord record, int line) throws CsvFaultException {
    var names = record.stream().map(String::strip).map(CsvHeader::known).toList();
    if (!names.containsAll(REQUIRED)
        || !ALL.containsAll(names)
        || new HashSet<>(names).size() != names.size()) {
      throw new CsvFaultException(new CsvFault(line, "", wrong(names)));
    }
    return new CsvHeader(names);
  }

  /// What stands in `column` of `record`, which has as many fields as the header; empty if there is
  /// no such column.
  Optional<String> field(CSVRecord record, String column) {
    int index = names.indexOf(column);
    return index < 0 ? Optional.empty() : Optional.of(CsvCell.read(record.get(index)));
  }

  /// Capitals do not matter.
  private static String known(String name) {
    return ALL.stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
  }

  private static String wrong(List<String> names) {
    var expected = "the header is " + String.join(",", REQUIRED);
    if (names.size() == 1 && names.getFirst().toLowerCase(Locale.ROOT).startsWith("address;")) {
      return expected + ", separated by commas, not semicolons";
    }
    var missing = REQUIRED.stream().filter(name -> !names.contains(name)).toList();
    var unknown =
        names.stream().filter(name -> !ALL.contains(name)).map(CsvHeader::quoted).toList();
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
