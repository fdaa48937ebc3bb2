package org.parley.gateway.wire;

import java.time.Instant;

/// How a node is at the moment.
///
/// @param startedAt since when it runs
/// @param people how many people there are
/// @param connected how many of them have a session here
/// @param revision the last change of what is set that it knows
public record NodeStatus(
    String node, String site, Instant startedAt, int people, int connected, long revision) {}
