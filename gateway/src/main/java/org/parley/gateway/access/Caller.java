package org.parley.gateway.access;

/// Who asks, as what, and from which IP address.
public record Caller(Address address, Scope scope, String from) {}
