package org.parley.gateway.call;

/// Has the call ring no more, on all devices of the sender.
public record Reject(CallId call) implements AboutCall {}
