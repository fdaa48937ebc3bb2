package org.parley.gateway.call;

/// The sender is out of the call, if they are in by this device.
public record HangUp(CallId call, String device) implements AboutCall {}
