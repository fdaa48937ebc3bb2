package org.parley.it.audit;

/// The presence of `person` as `client` was last told it, and as it is.
public record Sighting(String client, String node, String person, String shown, String actual) {}
