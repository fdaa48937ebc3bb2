package org.parley.gateway.conversation;

import java.util.Optional;
import org.parley.clustering.Key;
import org.parley.gateway.access.Address;

/// A command that appends to a conversation. Its `clientId` (1 to 80 characters; the gateway makes
/// one up where a client gave none) makes asking again harmless.
public sealed interface Change extends ConversationCommand
    permits StartConversation,
        SendMessage,
        AddParticipants,
        RemoveParticipant,
        AppointModerator,
        DismissModerator,
        Leave,
        Rename {

  String clientId();

  /// The conversation that `sender` means by this.
  ConversationId conversation(Address sender);

  /// What `conversation` says to this, under `circumstances`.
  Verdict decide(Conversation conversation, Circumstances circumstances);

  @Override
  default Optional<Key> key(Address sender) {
    return Optional.of(conversation(sender).key());
  }
}
