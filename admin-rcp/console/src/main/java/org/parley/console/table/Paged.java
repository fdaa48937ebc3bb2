package org.parley.console.table;

import java.util.List;
import java.util.Optional;

/// Some rows, and where to go on; absent at the end.
public record Paged<T>(List<T> items, Optional<String> next) {

  public Paged {
    items = List.copyOf(items);
  }
}
