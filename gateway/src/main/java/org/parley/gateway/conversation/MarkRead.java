package org.parley.gateway.conversation;

import java.util.Optional;
import org.parley.clustering.Key;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Requirement;

/// Says that everything up to `sequence` was read. A mark never goes back.
public record MarkRead(ConversationId conversation, long sequence, String clientId)
    implements ConversationCommand {

  @Override
  public Requirement requires(Address sender) {
    return Requirement.none();
  }

  @Override
  public Optional<Key> key(Address sender) {
    return Optional.of(conversation.key());
  }

  /// The mark as it stands now.
  public record Marked(long sequence) {}
}
