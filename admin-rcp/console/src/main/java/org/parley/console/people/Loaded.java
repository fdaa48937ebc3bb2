package org.parley.console.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.console.server.People;
import org.parley.console.server.Person;

/// The people that were fetched so far, and where to go on.
final class Loaded {

  private final List<Person> people;
  private final Optional<String> next;
  private final int pages;

  private Loaded(List<Person> people, Optional<String> next, int pages) {
    this.people = people;
    this.next = next;
    this.pages = pages;
  }

  static Loaded nothing() {
    return new Loaded(new ArrayList<>(), Optional.empty(), 0);
  }

  /// All of these, and `more` behind them.
  Loaded and(People more) {
    // The list grows in place, for copying it with each page would cost ever more.
    people.addAll(more.items());
    return new Loaded(people, more.next(), pages + 1);
  }

  List<Person> people() {
    return people;
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
