package org.parley.gateway.policy;

import java.util.List;
import java.util.Optional;
import org.parley.gateway.store.Row;

/// What is decided against the documents as they stand: the edits to make, the rows to put with
/// them, and what to answer once that is durable.
///
/// @param tooMuch what to answer instead, with nothing changed, if the edits are more than one act
///   holds; empty if they may go on in further acts, of which a crash may leave out the last
public record Ruling<T>(List<Edit> edits, List<Row> rows, T answer, Optional<T> tooMuch) {
  public Ruling {
    edits = List.copyOf(edits);
    rows = List.copyOf(rows);
  }

  public Ruling(List<Edit> edits, List<Row> rows, T answer) {
    this(edits, rows, answer, Optional.empty());
  }

  /// Changes nothing.
  public static <T> Ruling<T> leave(T answer) {
    return new Ruling<>(List.of(), List.of(), answer);
  }

  public static <T> Ruling<T> make(List<Edit> edits, T answer) {
    return new Ruling<>(edits, List.of(), answer);
  }

  /// Makes all of `edits` in one act, or nothing.
  public static <T> Ruling<T> whole(List<Edit> edits, T answer, T tooMuch) {
    return new Ruling<>(edits, List.of(), answer, Optional.of(tooMuch));
  }
}
