package org.parley.console.server;

import java.util.List;
import java.util.Optional;

/// Somebody who may use the server.
public record Person(
    String address,
    String displayName,
    boolean enabled,
    Optional<String> phone,
    Optional<String> mobile,
    Optional<String> location,
    Optional<List<String>> groups) {}
