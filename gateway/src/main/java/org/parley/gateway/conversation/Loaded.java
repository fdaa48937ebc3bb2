package org.parley.gateway.conversation;

import java.util.Map;
import org.parley.gateway.access.Address;

/// A conversation as the store has it, with the marks of its people.
record Loaded(Conversation conversation, Map<Address, Mark> read, Map<Address, Long> delivered) {}
