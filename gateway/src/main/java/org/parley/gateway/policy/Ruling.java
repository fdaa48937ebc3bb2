package org.parley.gateway.policy;

import java.util.List;
import org.parley.gateway.store.Row;

/// What is decided against the documents as they stand: the edits to make, the rows to put with
/// them, and what to answer once that is durable.
public record Ruling<T>(List<Edit> edits, List<Row> rows, T answer) {
  public Ruling {
    edits = List.copyOf(edits);
    rows = List.copyOf(rows);
  }

  /// Changes nothing.
  public static <T> Ruling<T> leave(T answer) {
    return new Ruling<>(List.of(), List.of(), answer);
  }

  public static <T> Ruling<T> make(List<Edit> edits, T answer) {
    return new Ruling<>(edits, List.of(), answer);
  }
}
