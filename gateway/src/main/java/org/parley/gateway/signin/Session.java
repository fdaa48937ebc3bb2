package org.parley.gateway.signin;

import java.time.Instant;
import org.parley.gateway.access.Address;

/// Who somebody proved to be, by which token, for what and until when.
public record Session(TokenId token, Address address, Scope scope, Instant expiresAt) {}
