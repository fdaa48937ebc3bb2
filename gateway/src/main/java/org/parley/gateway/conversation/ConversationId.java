package org.parley.gateway.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.parley.clustering.Key;
import org.parley.gateway.access.Address;

/// Names a conversation. Ids derive from who starts what, so that starting the same conversation
/// twice, or from both sides at once, meets at the same log.
public record ConversationId(String text) {

  private static final int MAX_LENGTH = 80;

  @JsonCreator
  public ConversationId {
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a conversation's id has 1 to 80 characters");
    }
  }

  /// The one conversation of two people, whoever asks.
  public static ConversationId pair(Address one, Address other) {
    boolean ordered = one.compareTo(other) <= 0;
    return derive('p', ordered ? one : other, (ordered ? other : one).text());
  }

  /// The group that `starter` starts under `clientId`.
  public static ConversationId group(Address starter, String clientId) {
    return derive('g', starter, clientId);
  }

  /// Whether this is a conversation of two, for ever.
  public boolean isPair() {
    return text.charAt(0) == 'p';
  }

  public Key key() {
    return new Key(text);
  }

  @JsonValue
  @Override
  public String toString() {
    return text;
  }

  private static ConversationId derive(char kind, Address first, String second) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((kind + "\n" + first + "\n" + second).getBytes(StandardCharsets.UTF_8));
      var encoder = Base64.getUrlEncoder().withoutPadding();
      return new ConversationId(kind + encoder.encodeToString(Arrays.copyOf(digest, 16)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
