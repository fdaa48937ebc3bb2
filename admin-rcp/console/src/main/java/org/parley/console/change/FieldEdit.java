package org.parley.console.change;

import java.util.Optional;

/// What a field of an object shall be; empty takes the field away.
///
/// @param document the object as the administrator saw it
public record FieldEdit(Document document, String field, Optional<Object> value) {}
