package org.parley.gateway.conversation;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.Optional;
import java.util.OptionalInt;
import org.parley.clustering.Key;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Requirement;

/// Looks for messages in everything the sender may see, or in one conversation, the newest first.
/// `after` is the cursor of the page before, `limit` is 1 to 50, 20 if absent.
public record SearchMessages(
    String text, Optional<ConversationId> conversation, Optional<String> after, OptionalInt limit)
    implements ConversationCommand {

  static final int MAX_LIMIT = 50;

  @Override
  public Requirement requires(Address sender) {
    return Requirement.none();
  }

  @Override
  public Optional<Key> key(Address sender) {
    return conversation.map(ConversationId::key);
  }

  /// The messages of a page: a JSON array of entries, each with its conversation and its sequence.
  /// `after` is there if more may follow.
  public record Found(@JsonRawValue String messages, Optional<String> after) {}
}
