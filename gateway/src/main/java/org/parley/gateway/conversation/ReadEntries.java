package org.parley.gateway.conversation;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.parley.clustering.Key;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Requirement;

/// Reads what the sender may see, in ascending order: what follows `after`, or else the last before
/// `before`, or else the last of all. `limit` is 1 to 200, 50 if absent. A page of large messages
/// may be shorter than the limit; an empty one is the end.
public record ReadEntries(
    ConversationId conversation, OptionalLong after, OptionalLong before, OptionalInt limit)
    implements ConversationCommand {

  static final int MAX_LIMIT = 200;

  @Override
  public Requirement requires(Address sender) {
    return Requirement.none();
  }

  @Override
  public Optional<Key> key(Address sender) {
    return Optional.of(conversation.key());
  }

  /// A JSON array of entries, each with its sequence.
  public record Page(@JsonRawValue String entries) {}
}
