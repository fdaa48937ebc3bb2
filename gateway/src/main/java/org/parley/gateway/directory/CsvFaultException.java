package org.parley.gateway.directory;

import java.io.Serial;

/// Says that a file cannot be read any further, and why.
final class CsvFaultException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final transient CsvFault fault;

  CsvFaultException(CsvFault fault) {
    super(fault.toString());
    this.fault = fault;
  }

  CsvFault fault() {
    return fault;
  }
}
