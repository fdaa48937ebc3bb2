package org.parley.gateway.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.parley.gateway.directory.PasswordHash;

/// Computes argon2id (RFC 9106). Takes tens of milliseconds and the memory that it is told to.
final class Argon2 {

  private Argon2() {}

  /// Tells whether `password` gives `expected`, comparing in constant time.
  static boolean matches(PasswordHash expected, String password) {
    var bytes = expected.hashBytes();
    return MessageDigest.isEqual(bytes, compute(expected, password, bytes.length));
  }

  /// Computes `length` bytes with the cost and the salt of `like`.
  static byte[] compute(PasswordHash like, String password, int length) {
    return compute(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(like.memoryKiB())
            .withIterations(like.iterations())
            .withParallelism(like.parallelism())
            .withSalt(like.saltBytes())
            .build(),
        password,
        length);
  }

  private static byte[] compute(Argon2Parameters parameters, String password, int length) {
    // The same password is typed composed on one system and decomposed on another (RFC 8265).
    var typed = Normalizer.normalize(password, Normalizer.Form.NFC);
    var generator = new Argon2BytesGenerator();
    generator.init(parameters);
    var hash = new byte[length];
    generator.generateBytes(typed.getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }
}
