package org.parley.gateway.conversation;

import java.time.Instant;

/// What a conversation was like when somebody went: all they are told of it from then on.
///
/// @param heard how many messages of others there were
/// @param lastSaid the sequence of the last message, 0 if there was none
public record Departure(Instant at, String title, long heard, long lastSaid) {}
