package org.parley.gateway.conversation;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.parley.gateway.access.Address;
import org.parley.gateway.delivery.Event;

/// What participants are told about a conversation.
public sealed interface ConversationEvent extends Event {

  /// Entry `sequence` is durable; `entry` is its JSON.
  record EntryAdded(ConversationId conversation, long sequence, @JsonRawValue String entry)
      implements ConversationEvent {}

  /// `by` has read up to `sequence`.
  record Read(ConversationId conversation, Address by, long sequence)
      implements ConversationEvent {}

  /// Messages up to `sequence` have reached a device of `by`.
  record Delivered(ConversationId conversation, Address by, long sequence)
      implements ConversationEvent {}

  /// `by` is writing; it holds for 30 s.
  record Typing(ConversationId conversation, Address by) implements ConversationEvent {}
}
