package org.parley.gateway.access;

/// Who asks, and as what.
public record Caller(Address address, Scope scope) {}
