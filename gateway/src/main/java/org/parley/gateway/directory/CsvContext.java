package org.parley.gateway.directory;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What the lines of a file have in common: the locations that there are, and the faults so far.
record CsvContext(Set<String> locations, List<CsvFault> faults) {

  void add(CsvFault fault) {
    faults.add(fault);
  }

  String unknownLocation() {
    return locations.isEmpty()
        ? "there are no locations in the configuration"
        : "no location of the configuration, which has "
            + locations.stream().sorted().collect(Collectors.joining(", "));
  }
}
