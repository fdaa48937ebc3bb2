package org.parley.gateway.delivery;

import java.util.Collection;
import org.parley.gateway.access.Address;

/// A frame about a conversation and who is to get it.
///
/// @param sequence the entry it carries, 0 if it carries none; a session that lags drops entries
///   and is told later that it is behind
/// @param said whether its arrival is worth telling its sender
public record Envelope(
    String conversation,
    long sequence,
    boolean said,
    Frame frame,
    Collection<Address> recipients) {}
