package org.parley.console.navigation;

import java.util.function.Consumer;

/// Which theme is used, and how another one is chosen.
public record Appearance(Theme now, Consumer<Theme> choose) {}
