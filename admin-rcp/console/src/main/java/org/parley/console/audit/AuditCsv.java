package org.parley.console.audit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.console.audit.Act.Change;
import org.parley.console.csv.CsvCell;

/// Writes acts as lines of CSV (RFC 4180), one for each field that changed.
final class AuditCsv {

  static final String HEADER = "time,by,as,from,object,field,was,is\r\n";

  private final DifferenceWords words;

  AuditCsv(DifferenceWords words) {
    this.words = words;
  }

  String lines(Act act) {
    return act.changes().stream()
        .flatMap(change -> lines(act, change))
        .collect(Collectors.joining());
  }

  private Stream<String> lines(Act act, Change change) {
    List<Difference> differences = Difference.of(change);
    // An object without fields came or went all the same.
    return differences.isEmpty()
        ? Stream.of(line(act, change, "", "", ""))
        : differences.stream()
            .map(it -> line(act, change, it.field(), words.value(it.was()), words.value(it.is())));
  }

  private static String line(Act act, Change change, String field, String was, String is) {
    return Stream.of(
                act.at().toString(),
                act.author().by(),
                act.author().as(),
                act.author().from(),
                change.object(),
                field,
                was,
                is)
            .map(CsvCell::write)
            .collect(Collectors.joining(","))
        + "\r\n";
  }
}
