package org.parley.console.rights;

import java.io.Serial;

/// A file cannot be read on.
final class CsvFaultException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final transient CsvFault fault;

  CsvFaultException(CsvFault fault) {
    super(fault.what().name());
    this.fault = fault;
  }

  CsvFault fault() {
    return fault;
  }
}
