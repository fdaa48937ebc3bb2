package org.parley.gateway.contract;

import java.util.Map;
import java.util.Optional;

/// The body that an operation takes.
///
/// @param limit the most bytes
/// @param types what it may be; with a shape where it is JSON
public record Content(boolean required, long limit, Map<String, Optional<Shape>> types) {}
