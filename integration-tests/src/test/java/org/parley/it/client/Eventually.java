package org.parley.it.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waits by polling a condition, and on giving up tells what it saw.
public final class Eventually {

  /// How long a condition may take on a busy machine.
  public static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final long BETWEEN_LOOKS_NANOS = 3_000_000;

  private Eventually() {}

  /// Waits until `condition` holds.
  public static void holds(String what, BooleanSupplier condition, Supplier<String> saw) {
    find(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty(), saw);
  }

  /// Waits until `look` finds something, and returns it.
  public static <T> T find(String what, Supplier<Optional<T>> look, Supplier<String> saw) {
    return find(what, PATIENCE, look, saw);
  }

  /// Waits until `look` finds something within `patience`, and returns it.
  public static <T> T find(
      String what, Duration patience, Supplier<Optional<T>> look, Supplier<String> saw) {
    Instant deadline = Instant.now().plus(patience);
    while (true) {
      Optional<T> found = look.get();
      if (found.isPresent()) {
        return found.get();
      }
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError(
            "waited " + patience.toSeconds() + " s for: " + what + "\nbut saw: " + saw.get());
      }
      LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
    }
  }
}
