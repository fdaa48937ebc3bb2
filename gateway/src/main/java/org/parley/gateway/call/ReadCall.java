package org.parley.gateway.call;

/// Reads what a call is now, and what waits for the device. Clients in a call ask now and then, and
/// after each sign-in.
public record ReadCall(CallId call, String device) implements AboutCall {}
