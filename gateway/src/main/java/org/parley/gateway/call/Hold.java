package org.parley.gateway.call;

/// Puts the call on hold for the sender, or takes it up again.
public record Hold(CallId call, String device, boolean held) implements AboutCall {}
