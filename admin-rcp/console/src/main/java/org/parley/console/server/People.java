package org.parley.console.server;

import java.util.List;
import java.util.Optional;

/// Some people in the order of their addresses; `next` is where to go on, absent at the end.
public record People(List<Person> items, Optional<String> next) {}
