package org.parley.gateway.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names a token without giving it away: the SHA-256 of its text, in hexadecimal digits.
public record TokenId(String hash) {

  public static TokenId of(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return new TokenId(
          HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8))));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
