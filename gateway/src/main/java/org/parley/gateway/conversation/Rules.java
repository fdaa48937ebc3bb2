package org.parley.gateway.conversation;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.parley.gateway.access.Address;
import org.parley.gateway.hyperlink.Link;

/// What an administrator set for conversations, who exists, and what is a link.
///
/// @param maxParticipants how many may take part at once, 2 to 300
/// @param links the links of what somebody writes; quick, since it is asked on event loops
public record Rules(
    int maxParticipants, Predicate<Address> exists, BiFunction<Address, String, List<Link>> links) {
  public Rules {
    if (maxParticipants < 2 || maxParticipants > 300) {
      throw new IllegalArgumentException("a conversation has 2 to 300 participants");
    }
  }

  /// Rules under which nothing is a link.
  public Rules(int maxParticipants, Predicate<Address> exists) {
    this(maxParticipants, exists, (_, _) -> List.of());
  }

  Circumstances circumstances(Address by) {
    return new Circumstances(by, maxParticipants, exists, text -> links.apply(by, text));
  }
}
