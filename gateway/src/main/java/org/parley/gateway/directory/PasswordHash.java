package org.parley.gateway.directory;

import java.util.Base64;
import java.util.regex.Pattern;

/// An argon2id hash (RFC 9106, version 19) with what it cost; `salt` and `hash` are base64 without
/// padding. Written as a PHC string: `$argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>`.
public record PasswordHash(
    int memoryKiB, int iterations, int parallelism, String salt, String hash) {

  /// A hash asking for more memory than this is not accepted, so that no import can eat it all.
  public static final int MOST_MEMORY_KIB = 65_536;

  /// The most iterations that are accepted.
  public static final int MOST_ITERATIONS = 10;

  private static final int MOST_PARALLELISM = 4;

  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=([0-9]{1,9}),t=([0-9]{1,9}),p=([0-9]{1,9})"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

  public PasswordHash {
    within("p", parallelism, 1, MOST_PARALLELISM);
    within("m", memoryKiB, 8 * parallelism, MOST_MEMORY_KIB);
    within("t", iterations, 1, MOST_ITERATIONS);
    decode(salt);
    decode(hash);
  }

  /// The hash of these bytes.
  public static PasswordHash of(int memoryKiB, int iterations, byte[] salt, byte[] hash) {
    var base64 = Base64.getEncoder().withoutPadding();
    return new PasswordHash(
        memoryKiB, iterations, 1, base64.encodeToString(salt), base64.encodeToString(hash));
  }

  /// Reads a PHC string.
  ///
  /// @throws IllegalArgumentException saying what is wrong, without the text
  public static PasswordHash parse(String phc) {
    var parts = FORM.matcher(phc);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "not a hash of the form $argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>");
    }
    return new PasswordHash(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)),
        parts.group(4),
        parts.group(5));
  }

  /// The PHC string.
  public String phc() {
    return "$argon2id$v=19$m="
        + memoryKiB
        + ",t="
        + iterations
        + ",p="
        + parallelism
        + '$'
        + salt
        + '$'
        + hash;
  }

  public byte[] saltBytes() {
    return decode(salt);
  }

  public byte[] hashBytes() {
    return decode(hash);
  }

  @Override
  public String toString() {
    return "PasswordHash[m=" + memoryKiB + ",t=" + iterations + ",p=" + parallelism + "]";
  }

  private static byte[] decode(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  private static void within(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "the argon2 cost " + name + " is between " + least + " and " + most);
    }
  }
}
