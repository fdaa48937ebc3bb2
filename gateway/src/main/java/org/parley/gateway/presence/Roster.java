package org.parley.gateway.presence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.parley.gateway.access.Address;
import org.parley.gateway.delivery.Notice;

/// Everybody who is there or watched, by address, and the sessions that are to be told. Of one
/// thread at a time.
final class Roster {

  private final PresenceRules rules;
  private final Map<Address, Subject> subjects = new HashMap<>();
  private final Map<String, Seat> seats = new HashMap<>();
  private final Set<Address> changed = new LinkedHashSet<>();
  private final Set<Address> timed = new HashSet<>();

  Roster(PresenceRules rules) {
    this.rules = rules;
  }

  Optional<Seat> seat(String session) {
    return Optional.ofNullable(seats.get(session));
  }

  Situation situation(Address person) {
    return Optional.ofNullable(subjects.get(person))
        .map(Subject::situation)
        .orElse(Situation.NOBODY);
  }

  /// What `watcher` sees of `person` now.
  Seen look(Address watcher, Address person) {
    return new Sight(rules, person, situation(person).presence()).by(watcher);
  }

  /// `person` came by `session`, which is told of their own presence.
  void open(String session, Address person) {
    var seat = new Seat(session, person);
    seats.put(session, seat);
    subject(person).add(seat, Seen.nothing(person));
  }

  /// Takes `session` away; whose it was.
  Optional<Address> close(String session) {
    var seat = Optional.ofNullable(seats.remove(session));
    seat.ifPresent(gone -> {
      List.copyOf(gone.watched()).forEach(person -> unwatch(gone, person));
      subject(gone.address()).remove(gone);
    });
    return seat.map(Seat::address);
  }

  /// `seat` is told of `person` from now on; what there is to see now.
  Seen watch(Seat seat, Address person) {
    var seen = look(seat.address(), person);
    if (!person.equals(seat.address()) && rules.known().test(person)) {
      seat.watched().add(person);
      subject(person).add(seat, seen);
    }
    return seen;
  }

  void unwatch(Seat seat, Address person) {
    if (seat.watched().remove(person)) {
      subject(person).remove(seat);
      forgetIfNobody(person);
    }
  }

  /// Lets the situation of `person` change.
  void change(Address person, UnaryOperator<Situation> event) {
    var subject = subject(person);
    subject.become(event.apply(subject.situation()));
    changed.add(person);
    if (subject.situation().isTimed()) {
      timed.add(person);
    }
  }

  /// Those whose situation is another one by now.
  ///
  /// @param whole whether this node knows of everybody who is there
  List<Address> due(Instant now, boolean whole) {
    var due = new ArrayList<Address>();
    timed.removeIf(person -> {
      var before = situation(person);
      if (!before.at(now, whole).equals(before)) {
        due.add(person);
      }
      return !before.isTimed();
    });
    return due;
  }

  /// What watchers may see of `person`, and `person` of others, may have changed.
  void reconsider(Address person) {
    Optional.ofNullable(subjects.get(person))
        .ifPresent(subject -> {
          changed.add(person);
          subject.ownSeats().forEach(seat -> changed.addAll(seat.watched()));
        });
  }

  void reconsiderAll() {
    changed.addAll(subjects.keySet());
  }

  boolean hasNews() {
    return !changed.isEmpty();
  }

  /// What is to be told of some of the people who changed: of so many as have about `most` sessions
  /// to be told, and of all of them in the end.
  List<Notice> news(int most) {
    var notices = new ArrayList<Notice>();
    int looked = 0;
    for (var next = changed.iterator(); next.hasNext() && looked < most; ) {
      var person = next.next();
      next.remove();
      var subject = subject(person);
      looked += 1 + subject.audience();
      notices.addAll(subject.news(rules));
      forgetIfNobody(person);
    }
    return notices;
  }

  private Subject subject(Address person) {
    return subjects.computeIfAbsent(person, Subject::new);
  }

  private void forgetIfNobody(Address person) {
    subjects.computeIfPresent(person, (_, subject) -> subject.isNobody() ? null : subject);
  }
}
