package org.parley.console.table;

import java.util.function.Function;
import org.parley.console.text.Said;

/// A column of a table: its title, its width in pixels at first, and what stands in it.
public record Column<T>(Said title, int width, Function<T, String> cell) {}
