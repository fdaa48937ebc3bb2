package org.parley.console.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rows that were fetched so far, and where to go on.
final class Loaded<T> {

  private final List<T> rows;
  private final Optional<String> next;
  private final int pages;

  private Loaded(List<T> rows, Optional<String> next, int pages) {
    this.rows = rows;
    this.next = next;
    this.pages = pages;
  }

  static <T> Loaded<T> nothing() {
    return new Loaded<>(new ArrayList<>(), Optional.empty(), 0);
  }

  /// All of these, and `more` behind them.
  Loaded<T> and(Paged<T> more) {
    // The list grows in place, for copying it with each page would cost ever more.
    rows.addAll(more.items());
    return new Loaded<>(rows, more.next(), pages + 1);
  }

  List<T> rows() {
    return rows;
  }

  Optional<String> next() {
    return next;
  }

  boolean isFirstPage() {
    return pages == 1;
  }

  boolean isComplete() {
    return pages > 0 && next.isEmpty();
  }
}
