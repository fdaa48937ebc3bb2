package org.parley.gateway.authorization;

import java.time.Instant;
import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.AuthorizationLevel;

/// What somebody gave to `person`, or when `person` sent the request that waits.
public record Grant(
    Address person,
    String displayName,
    Optional<AuthorizationLevel> level,
    Optional<Instant> requestedAt) {}
