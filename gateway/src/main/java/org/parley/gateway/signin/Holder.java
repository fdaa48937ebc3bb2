package org.parley.gateway.signin;

import java.time.Instant;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Scope;

/// Who somebody proved to be, by which token, for what and until when.
public record Holder(TokenId token, Address address, Scope scope, Instant expiresAt) {}
