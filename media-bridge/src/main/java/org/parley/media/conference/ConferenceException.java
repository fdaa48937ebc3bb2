package org.parley.media.conference;

import io.vertx.core.Future;

/// Carries a [Trouble] through a future, without a stack of its own.
public final class ConferenceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Trouble trouble;

  ConferenceException(Trouble trouble) {
    super(trouble.why(), null, true, false);
    this.trouble = trouble;
  }

  public Trouble trouble() {
    return trouble;
  }

  static <T> Future<T> of(Trouble trouble) {
    return Future.failedFuture(new ConferenceException(trouble));
  }
}
