package org.parley.gateway.store;

/// The store cannot do what was asked of it now; the message tells an operator why and names what
/// is affected. It carries no stack of its own, its cause (if any) does.
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreUnavailable(String message) {
    super(message, null, true, false);
  }

  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause, true, false);
  }
}
