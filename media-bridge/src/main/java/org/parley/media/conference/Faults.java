package org.parley.media.conference;

import java.util.Optional;
import org.parley.media.colibri.ColibriException;
import org.parley.media.colibri.Failure;

/// Tells what a failure of a bridge means for a conference on it.
final class Faults {

  private Faults() {}

  static boolean isRefusal(Throwable e) {
    return of(e).filter(Failure.Refused.class::isInstance).isPresent();
  }

  static boolean isGone(Throwable e) {
    return of(e).filter(Failure.Gone.class::isInstance).isPresent();
  }

  /// Why the bridge is lost, if it is.
  static Optional<String> loss(Throwable e) {
    return of(e).filter(it -> !(it instanceof Failure.Refused)).map(Failure::why);
  }

  /// The same failure in the words of a conference.
  static Throwable told(Throwable e) {
    return of(e)
        .<Throwable>map(it -> new ConferenceException(new Trouble.BridgeFailed(it)))
        .orElse(e);
  }

  private static Optional<Failure> of(Throwable e) {
    return e instanceof ColibriException it ? Optional.of(it.failure()) : Optional.empty();
  }
}
