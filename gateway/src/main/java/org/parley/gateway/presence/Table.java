package org.parley.gateway.presence;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.gateway.access.Address;

/// What another node has told of its people.
final class Table {

  private Map<Address, Contribution> people = new HashMap<>();
  private Optional<Map<Address, Contribution>> anew = Optional.empty();
  private Telling.Receipt known = Telling.Receipt.NOTHING;
  private boolean complete;
  private boolean closed;
  private Instant heard;

  Table(Instant heard) {
    this.heard = heard;
  }

  Contribution of(Address person) {
    var known = people.getOrDefault(person, Contribution.NONE);
    return closed ? known.closed() : known;
  }

  Set<Address> people() {
    return Set.copyOf(people.keySet());
  }

  Instant heard() {
    return heard;
  }

  /// Whether everything has been told once.
  boolean isComplete() {
    return complete;
  }

  /// Its node has been started again, without these sessions.
  Set<Address> close() {
    closed = true;
    return people();
  }

  /// Takes what continues or replaces what is known. What came before already, or leaves a gap, is
  /// not taken: the receipt tells.
  News take(Telling telling, Instant now) {
    heard = now;
    if (!fits(telling)) {
      return new News(known, Set.of(), List.of(), false);
    }
    if (telling.isAnew()) {
      anew = Optional.of(new HashMap<>());
    }
    known =
        new Telling.Receipt(
            telling.to(), telling.isAnew() ? telling.forgotten() : known.forgotten());
    var changed = new HashSet<Address>();
    for (var fact : telling.facts()) {
      fact.there().ifPresent(there -> put(anew.orElse(people), fact.person(), there));
      changed.add(fact.person());
    }
    boolean replaced = anew.isPresent() && telling.isLast();
    if (replaced) {
      changed.addAll(people.keySet());
      people = anew.get();
      changed.addAll(people.keySet());
      anew = Optional.empty();
      complete = true;
    }
    var choices = telling.facts().stream().filter(fact -> fact.chosen().isPresent()).toList();
    return new News(known, changed, choices, replaced);
  }

  private boolean fits(Telling telling) {
    return telling.isAnew()
        ? telling.version() > known.version() && telling.forgotten() >= known.forgotten()
        : telling.after() <= known.version() && telling.to() > known.version();
  }

  private static void put(Map<Address, Contribution> people, Address person, Contribution there) {
    if (!there.equals(Contribution.NONE)) {
      people.put(person, there);
    } else {
      people.remove(person);
    }
  }

  /// What taking a [Telling] brought.
  ///
  /// @param known what is known now
  /// @param changed of whom something else may be known
  /// @param choices what was stored for whom
  /// @param replaced whether everything was told anew, so that choices may have been missed
  record News(Telling.Receipt known, Set<Address> changed, List<Fact> choices, boolean replaced) {}
}
