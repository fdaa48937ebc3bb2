package org.parley.gateway.call;

/// Ends a call of the sender's that nobody has answered.
public record Withdraw(CallId call) implements AboutCall {}
