package org.parley.console.server;

/// A server did not do what it was asked; [#fault()] says why.
public final class ServerException extends Exception {

  private static final long serialVersionUID = 1L;

  // Nobody sends this exception anywhere.
  private final transient Fault fault;

  public ServerException(Fault fault) {
    super(fault.toString());
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
