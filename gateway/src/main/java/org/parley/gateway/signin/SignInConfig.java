package org.parley.gateway.signin;

import java.time.Duration;
import org.parley.gateway.directory.PasswordHash;

/// What an operator may set about signing in: the cost of hashing a password with argon2id, which
/// holds for passwords set from now on, and how long a token lasts.
public record SignInConfig(int memoryKiB, int iterations, Duration tokenLife) {

  private static final int LEAST_MEMORY_KIB = 1_024;
  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofDays(30);

  public SignInConfig {
    if (memoryKiB < LEAST_MEMORY_KIB || memoryKiB > PasswordHash.MOST_MEMORY_KIB) {
      throw new IllegalArgumentException(
          "the memory of argon2 is %,d to %,d KiB"
              .formatted(LEAST_MEMORY_KIB, PasswordHash.MOST_MEMORY_KIB));
    }
    if (iterations < 1 || iterations > PasswordHash.MOST_ITERATIONS) {
      throw new IllegalArgumentException(
          "the iterations of argon2 are 1 to " + PasswordHash.MOST_ITERATIONS);
    }
    if (tokenLife.compareTo(SHORTEST) < 0 || tokenLife.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("a token lasts 5 minutes to 30 days");
    }
  }

  /// 19 MiB and 2 iterations, as OWASP recommends; 12 hours.
  public static SignInConfig defaults() {
    return new SignInConfig(19_456, 2, Duration.ofHours(12));
  }
}
