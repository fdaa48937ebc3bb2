package org.parley.console.rights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.console.csv.CsvCell;
import org.parley.console.server.Right;

/// Files of personal rights: `address,displayName,rights`, a person a line, the rights separated by
/// semicolons. Reading wants the columns `address` and `rights` only, in any order, and knows the
/// files of spreadsheets that separate columns by semicolons or tabs.
final class RightsCsv {

  private static final String ADDRESS = "address";
  private static final String RIGHTS = "rights";
  private static final String HEADER = ADDRESS + ",displayName," + RIGHTS;
  private static final String LINE_END = "\r\n";
  private static final int MOST_FAULTS = 1_000;

  private final List<Line> lines = new ArrayList<>();
  private final List<CsvFault> faults = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();

  /// What a line says: whose rights shall be which.
  record Line(int line, String address, Set<Right> rights) {

    Line {
      rights = Set.copyOf(rights);
    }
  }

  /// The lines that are right, and what is wrong in the others, at most 1,000 faults.
  record Content(List<Line> lines, List<CsvFault> faults) {

    Content {
      lines = List.copyOf(lines);
      faults = List.copyOf(faults);
    }
  }

  private RightsCsv() {}

  /// The file of what `people` were given.
  static String write(List<PersonRights> people) {
    StringBuilder text = new StringBuilder(HEADER).append(LINE_END);
    for (PersonRights person : people) {
      text.append(CsvCell.write(person.address()))
          .append(',')
          .append(CsvCell.write(person.displayName()))
          .append(',')
          .append(names(person.personal()))
          .append(LINE_END);
    }
    return text.toString();
  }

  /// Reads a file.
  ///
  /// @throws CsvFaultException where nothing can be said about the lines from there on
  static Content read(byte[] file) throws CsvFaultException {
    RightsCsv csv = new RightsCsv();
    csv.readAll(CsvDecoder.decode(file));
    return new Content(csv.lines, csv.faults);
  }

  private static String names(Set<Right> rights) {
    return CsvCell.write(
        rights.stream().sorted().map(Right::name).collect(Collectors.joining(";")));
  }

  private void readAll(String text) throws CsvFaultException {
    CsvRecords records = new CsvRecords(text, separator(text));
    CsvRecords.Fields header =
        records
            .next()
            .orElseThrow(() -> new CsvFaultException(CsvFault.of(1, RightsText.FAULT_EMPTY)));
    List<String> names =
        header.fields().stream().map(it -> it.strip().toLowerCase(Locale.ROOT)).toList();
    if (count(names, ADDRESS) != 1 || count(names, RIGHTS) != 1) {
      throw new CsvFaultException(CsvFault.of(header.line(), RightsText.FAULT_HEADER, HEADER));
    }
    for (var next = records.next(); next.isPresent(); next = records.next()) {
      read(names, next.get());
    }
  }

  private void read(List<String> names, CsvRecords.Fields record) {
    List<String> fields = record.fields();
    if (fields.size() != names.size()) {
      fault(record, RightsText.FAULT_FIELDS, String.valueOf(fields.size()), "" + names.size());
      return;
    }
    String address = CsvCell.read(fields.get(names.indexOf(ADDRESS)).strip()).strip();
    List<String> rights = rights(fields.get(names.indexOf(RIGHTS)));
    List<String> wrong = rights.stream().filter(it -> Rights.named(it).isEmpty()).toList();
    if (address.isEmpty()) {
      fault(record, RightsText.FAULT_NO_ADDRESS);
    } else if (!wrong.isEmpty()) {
      fault(record, RightsText.FAULT_RIGHTS, shortened(String.join(" ", wrong)), all());
    } else if (isNew(address, record)) {
      Set<Right> known = EnumSet.noneOf(Right.class);
      known.addAll(Rights.known(rights));
      lines.add(new Line(record.line(), address, known));
    }
  }

  private boolean isNew(String address, CsvRecords.Fields record) {
    Integer before = seen.putIfAbsent(address.toLowerCase(Locale.ROOT), record.line());
    if (before != null) {
      fault(record, RightsText.FAULT_TWICE, shortened(address), String.valueOf(before));
    }
    return before == null;
  }

  private void fault(CsvRecords.Fields record, RightsText what, String... values) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(CsvFault.of(record.line(), what, values));
    }
  }

  /// Names of rights hold none of what people separate them by.
  private static List<String> rights(String cell) {
    return Arrays.stream(CsvCell.read(cell.strip()).split("[;,|\\s]+"))
        .filter(it -> !it.isEmpty())
        .toList();
  }

  /// A spreadsheet separates by what its country uses; the first line tells.
  private static char separator(String text) {
    String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return header.contains(",") ? ',' : header.contains(";") ? ';' : '\t';
  }

  private static long count(List<String> names, String name) {
    return names.stream().filter(name::equals).count();
  }

  private static String all() {
    return Arrays.stream(Right.values()).map(Right::name).collect(Collectors.joining(", "));
  }

  private static String shortened(String text) {
    String printable = text.replaceAll("\\p{C}", "?");
    return printable.substring(0, Math.min(printable.length(), 80));
  }
}
