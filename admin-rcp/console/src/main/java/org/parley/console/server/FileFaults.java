package org.parley.console.server;

import java.util.List;
import java.util.Optional;

/// What a server says besides about a file that it did not take in.
record FileFaults(Optional<List<Fault.WrongLine>> faults, Optional<Integer> more) {

  Optional<Fault> fault(String detail) {
    return faults.map(lines -> new Fault.WrongFile(detail, lines, more.orElse(0)));
  }
}
