package org.parley.gateway.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Goes through the records of a text, knowing the line that each begins at; blank lines are passed
/// over.
final class CsvRecords implements AutoCloseable {

  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private int line;

  CsvRecords(String text) throws IOException {
    parser = CSVParser.builder().setReader(new CsvLimits(text)).setFormat(CSVFormat.RFC4180).get();
    records = parser.iterator();
  }

  /// The next record, or empty at the end.
  ///
  /// @throws CsvFaultException if it is too large, or if quotes are not closed or stand where they
  ///   may not
  Optional<CSVRecord> next() throws CsvFaultException {
    try {
      do {
        // Asking for the next record reads it, so its first line is known only before.
        line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
        if (!records.hasNext()) {
          return Optional.empty();
        }
        var record = records.next();
        if (record.size() > 1 || !record.get(0).isBlank()) {
          return Optional.of(record);
        }
      } while (true);
    } catch (UncheckedIOException e) {
      var wrong =
          e.getCause() instanceof CsvLimits.TooLarge large
              ? large.wrong()
              : "a quote is not closed or followed by something";
      throw new CsvFaultException(new CsvFault(line, "", wrong));
    }
  }

  /// Where the record that [#next] gave begins, from 1.
  int line() {
    return line;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
