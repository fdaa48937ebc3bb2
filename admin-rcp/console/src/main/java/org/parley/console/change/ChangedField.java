package org.parley.console.change;

import java.util.Optional;

/// A field that was changed: of which object, what it was and what it shall be.
public record ChangedField(
    Document base, String field, Optional<Object> before, Optional<Object> after) {}
