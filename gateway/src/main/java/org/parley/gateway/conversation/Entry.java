package org.parley.gateway.conversation;

import java.time.Instant;
import org.parley.gateway.access.Address;

/// One line of a conversation's log. `at` never goes back within a conversation; `clientId` is what
/// its sender called it, so that asking twice stores once.
public record Entry(long sequence, Address by, Instant at, String clientId, Content content) {}
