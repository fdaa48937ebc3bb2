package org.parley.gateway.call;

/// Shows the screen no more.
public record StopSharing(CallId call) implements AboutCall {}
