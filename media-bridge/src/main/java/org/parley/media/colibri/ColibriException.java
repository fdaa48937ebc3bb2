package org.parley.media.colibri;

/// Carries a [Failure] through a future, without a stack of its own.
public final class ColibriException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  public ColibriException(Failure failure) {
    super(failure.why(), null, true, false);
    this.failure = failure;
  }

  public Failure failure() {
    return failure;
  }
}
