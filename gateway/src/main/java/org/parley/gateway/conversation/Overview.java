package org.parley.gateway.conversation;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.gateway.access.Address;

/// The reply to [ListConversations]; `after` is there if more follow.
public record Overview(List<Item> conversations, Optional<String> after) {

  /// One conversation as its reader may see it. `lastSequence` is the last entry the reader may
  /// see, `unread` counts messages of others above the reader's mark, `last` is the beginning of
  /// the last message.
  public record Item(
      ConversationId conversation,
      String title,
      boolean group,
      Optional<ConversationId> continues,
      List<Member> participants,
      long lastSequence,
      Instant lastAt,
      long unread,
      Map<Address, Long> read,
      Map<Address, Long> delivered,
      Optional<RawEntry> last) {

    Item with(Optional<RawEntry> message) {
      return new Item(
          conversation,
          title,
          group,
          continues,
          participants,
          lastSequence,
          lastAt,
          unread,
          read,
          delivered,
          message);
    }
  }

  /// An entry's JSON, with its sequence.
  public record RawEntry(@JsonRawValue @JsonValue String json) {}

  /// Somebody who takes part now.
  public record Member(Address address, String displayName, boolean moderator) {}
}
