package org.parley.gateway.conversation;

import java.util.function.Predicate;
import org.parley.gateway.access.Address;

/// What an administrator set for conversations, and who exists.
///
/// @param maxParticipants how many may take part at once, 2 to 300
public record Rules(int maxParticipants, Predicate<Address> exists) {
  public Rules {
    if (maxParticipants < 2 || maxParticipants > 300) {
      throw new IllegalArgumentException("a conversation has 2 to 300 participants");
    }
  }

  Circumstances circumstances(Address by) {
    return new Circumstances(by, maxParticipants, exists);
  }
}
