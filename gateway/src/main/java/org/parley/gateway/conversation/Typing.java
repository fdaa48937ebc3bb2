package org.parley.gateway.conversation;

import java.util.Optional;
import org.parley.clustering.Key;
import org.parley.gateway.access.Address;

/// Tells the others that the sender is writing. Clients repeat it every 20 s and forget it after
/// 30.
public record Typing(ConversationId conversation) implements ConversationCommand {

  @Override
  public Optional<Key> key(Address sender) {
    return Optional.of(conversation.key());
  }

  public record Told() {}
}
