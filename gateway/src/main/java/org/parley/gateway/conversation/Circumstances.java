package org.parley.gateway.conversation;

import java.util.function.Predicate;
import org.parley.gateway.access.Address;

/// What a decision depends on besides the conversation: who asks, how many may take part, and who
/// exists at all.
public record Circumstances(Address by, int maxParticipants, Predicate<Address> exists) {}
