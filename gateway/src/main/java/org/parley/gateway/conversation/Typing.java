package org.parley.gateway.conversation;

import java.util.Optional;
import org.parley.clustering.Key;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Requirement;
import org.parley.gateway.access.Right;

/// Tells the others that the sender is writing. Clients repeat it every 20 s and forget it after
/// 30.
public record Typing(ConversationId conversation) implements ConversationCommand {

  @Override
  public Requirement requires(Address sender) {
    return Requirement.of(Right.CHAT);
  }

  @Override
  public Optional<Key> key(Address sender) {
    return Optional.of(conversation.key());
  }

  public record Told() {}
}
