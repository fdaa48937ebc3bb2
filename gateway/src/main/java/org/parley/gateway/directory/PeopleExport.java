package org.parley.gateway.directory;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.parley.gateway.access.Right;

/// Writes people as a file that [PeopleImport] reads back to the same; passwords stay where they
/// are, so their column is empty. Cells that a spreadsheet would run are made harmless.
public final class PeopleExport {

  private PeopleExport() {}

  /// The file of `people`.
  ///
  /// @param groupNames what the groups are called, by their ids
  public static String csv(Collection<Person> people, Map<String, String> groupNames) {
    var text = new StringWriter();
    try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord(CsvHeader.ALL);
      for (var person : people) {
        csv.printRecord(record(person, groupNames));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text cannot be written", e);
    }
    return text.toString();
  }

  private static List<String> record(Person person, Map<String, String> groupNames) {
    var cells = new ArrayList<String>();
    for (var column : CsvHeader.ALL) {
      cells.add(cell(person, column, groupNames));
    }
    return cells;
  }

  private static String cell(Person person, String column, Map<String, String> groupNames) {
    return switch (column) {
      case "address" -> CsvCell.write(person.address().text(), false);
      case "displayName" -> CsvCell.write(person.displayName(), false);
      case "password" -> "";
      case "group" ->
          CsvCell.write(
              person.groups().stream()
                  .map(id -> groupNames.getOrDefault(id, id))
                  .collect(Collectors.joining(";")),
              false);
      case CsvHeader.LOCATION -> CsvCell.write(person.location().orElse(""), false);
      case CsvHeader.ENABLED -> person.enabled() ? "yes" : "no";
      case CsvHeader.RIGHTS ->
          person.rights().stream().sorted().map(Right::name).collect(Collectors.joining(";"));
      default -> field(person, column);
    };
  }

  private static String field(Person person, String column) {
    for (var field : Profile.Field.values()) {
      if (field.text().equals(column)) {
        return CsvCell.write(person.profile().get(field), field.isNumber());
      }
    }
    throw new IllegalArgumentException("no such column: " + column);
  }
}
