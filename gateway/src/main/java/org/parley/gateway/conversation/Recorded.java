package org.parley.gateway.conversation;

import java.time.Instant;

/// The reply to a change: it stands in `conversation` as entry `sequence` of time `at`, durably.
public record Recorded(ConversationId conversation, long sequence, Instant at) {}
