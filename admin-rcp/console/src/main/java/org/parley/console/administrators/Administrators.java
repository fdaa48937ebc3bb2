package org.parley.console.administrators;

import java.util.List;
import java.util.Optional;

/// Some administrators in the order of their addresses; `next` is where to go on, absent at the
/// end.
record Administrators(List<Administrator> items, Optional<String> next) {}
