package org.parley.gateway.signin;

import java.time.Instant;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Scope;

/// Who somebody proved to be, by which token, for what, when, and until when it holds.
///
/// @param signedInAt when they gave their password; renewing the token does not change it
public record Holder(
    TokenId token, Address address, Scope scope, Instant signedInAt, Instant expiresAt) {}
