package org.parley.gateway.conversation;

import org.parley.gateway.access.Command;

/// What can be asked about conversations.
public sealed interface ConversationCommand extends Command
    permits ChangeCommand, MarkRead, Typing, ReadEntries, ListConversations, SearchMessages {}
