package org.parley.it.audit;

import java.time.Duration;
import java.util.Optional;

/// How long a client took to hear what was said after a fault had ended.
///
/// @param after from the end of the fault; empty if it never heard it
public record Hearing(
    String client, String node, String conversation, String clientId, Optional<Duration> after) {}
