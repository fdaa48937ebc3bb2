package org.parley.it.crash;

/// A message as its sender knows it; no two have the same client id.
record Sent(String conversation, String by, String clientId, String text) {}
