package org.parley.it.audit;

import java.util.List;
import java.util.Map;

/// What an audit compares.
///
/// @param sent every message ever sent, each sender's in the order of sending
/// @param acknowledged client id to the sequence that the node answered
/// @param heard what devices were told live, by conversation
/// @param logs what is stored, by conversation, in the order of reading
public record Evidence(
    List<Sent> sent,
    Map<String, Long> acknowledged,
    Map<String, List<Stored>> heard,
    Map<String, List<Stored>> logs) {}
