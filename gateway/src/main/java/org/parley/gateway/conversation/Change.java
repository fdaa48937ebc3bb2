package org.parley.gateway.conversation;

import org.parley.gateway.access.Address;

/// Something that appends to a conversation. Its `clientId` (1 to 80 characters; the gateway makes
/// one up where a client gave none) makes asking again harmless.
public sealed interface Change permits ChangeCommand, NoteCall {

  String clientId();

  /// The conversation that `sender` means by this.
  ConversationId conversation(Address sender);

  /// What `conversation` says to this, under `circumstances`.
  Verdict decide(Conversation conversation, Circumstances circumstances);
}
