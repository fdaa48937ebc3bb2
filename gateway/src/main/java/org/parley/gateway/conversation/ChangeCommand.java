package org.parley.gateway.conversation;

import java.util.Optional;
import org.parley.clustering.Key;
import org.parley.gateway.access.Address;

/// A [Change] that clients ask for.
public sealed interface ChangeCommand extends Change, ConversationCommand
    permits StartConversation,
        SendMessage,
        AddParticipants,
        RemoveParticipant,
        AppointModerator,
        DismissModerator,
        Leave,
        Rename {

  @Override
  default Optional<Key> key(Address sender) {
    return Optional.of(conversation(sender).key());
  }
}
