package org.parley.gateway.conversation;

import org.parley.gateway.access.Command;
import org.parley.gateway.access.Right;

/// What can be asked about conversations.
public sealed interface ConversationCommand extends Command
    permits Change, MarkRead, Typing, ReadEntries, ListConversations, SearchMessages {

  @Override
  default Right right() {
    return Right.CHAT;
  }
}
