package org.parley.it.audit;

/// A message as its sender knows it; no two have the same client id.
public record Sent(String conversation, String by, String clientId, String text) {}
