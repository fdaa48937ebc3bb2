package org.parley.gateway.directory;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.gateway.access.Address;

/// Reads a file of people (RFC 4180, UTF-8, a header first) completely, or tells all that is wrong
/// with it.
final class PeopleCsv {

  static final int MOST_BYTES = 10 * 1024 * 1024;
  static final int MOST_LINES = 100_000;
  static final int MOST_FAULTS = 1_000;

  private final List<CsvLine> lines = new ArrayList<>();
  private final List<CsvFault> faults = new ArrayList<>();
  private final Map<Address, Integer> lineOf = new HashMap<>();
  private final CsvContext context;

  private PeopleCsv(Set<String> locations) {
    this.context = new CsvContext(locations, faults);
  }

  /// Reads `in` to its end, or to the largest size of a file. People may be at `locations`.
  static CsvContent read(InputStream in, Set<String> locations) throws IOException {
    var csv = new PeopleCsv(locations);
    try {
      csv.parse(in.readNBytes(MOST_BYTES + 1));
    } catch (CsvFaultException end) {
      csv.faults.add(end.fault());
    }
    return csv.faults.isEmpty() ? new CsvContent.Lines(csv.lines) : CsvFaults.of(csv.faults);
  }

  private void parse(byte[] bytes) throws IOException, CsvFaultException {
    if (bytes.length > MOST_BYTES) {
      throw new CsvFaultException(new CsvFault(0, "", "the file is larger than 10 MB"));
    }
    try (var records = new CsvRecords(CsvText.decode(bytes))) {
      var first = records.next();
      if (first.isEmpty()) {
        throw new CsvFaultException(new CsvFault(0, "", "the file is empty, even of a header"));
      }
      var header = CsvHeader.of(first.get(), records.line());
      for (var next = records.next(); next.isPresent(); next = records.next()) {
        new CsvFields(header, next.get(), records.line(), context).read().ifPresent(this::add);
        if (lines.size() > MOST_LINES) {
          throw new CsvFaultException(
              new CsvFault(records.line(), "", "more than " + MOST_LINES + " people"));
        }
        if (faults.size() > MOST_FAULTS) {
          // First, since only the first ones are shown.
          faults.addFirst(
              new CsvFault(
                  0, "", "more than 1,000 faults; reading stopped at line " + records.line()));
          return;
        }
      }
    }
  }

  private void add(CsvLine line) {
    var earlier = lineOf.putIfAbsent(line.address(), line.line());
    if (earlier != null) {
      faults.add(new CsvFault(line.line(), "address", "the same address as in line " + earlier));
    }
    lines.add(line);
  }
}
