package org.parley.console.change;

import java.util.Map;

/// What is to be saved of one object, as the server takes it: a merge patch (RFC 7396) and the
/// revision that it was made for.
public record Change(String object, long revision, Map<String, Object> patch) {}
