package org.parley.gateway.call;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.parley.clustering.Key;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Gate;

/// What calls go by.
///
/// @param ring how long people are rung
/// @param gate says who may what
/// @param owns whether this node takes care of a key now
/// @param iceServers which servers somebody's browser may use to reach others, with credentials
public record CallRules(
    Duration ring,
    Gate gate,
    Predicate<Key> owns,
    Function<Address, List<IceServer>> iceServers,
    InstantSource clock) {}
