package org.parley.gateway.presence;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.gateway.access.Address;

/// What this node tells the others, of which it is the only writer: who is there, and what it has
/// stored for whom. Every change raises the version.
final class Facts {

  /// How much is told at once, as [Fact#weight]: that takes 350 kB at the most.
  private static final int MOST = 1_000;

  private record Passing(long version, Instant since) {}

  private final NavigableMap<Long, Fact> byVersion = new TreeMap<>();
  private final Map<Address, Long> people = new HashMap<>();
  private final Map<Address, Long> choices = new HashMap<>();
  private final Deque<Passing> passing = new ArrayDeque<>();
  private long version = 1;
  private long forgotten;

  long version() {
    return version;
  }

  /// What this node knows of `person` is `there` now.
  void say(Address person, Contribution there, Instant now) {
    var before = Optional.ofNullable(people.get(person)).map(byVersion::get).flatMap(Fact::there);
    if (!there.equals(before.orElse(Contribution.NONE))) {
      replace(people, Fact.there(person, there), now);
    }
  }

  /// This node has stored `choice` for `person`.
  void say(Address person, Choice choice, Instant now) {
    replace(choices, Fact.chosen(person, choice), now);
  }

  private void replace(Map<Address, Long> versions, Fact fact, Instant now) {
    version++;
    Optional.ofNullable(versions.put(fact.person(), version)).ifPresent(byVersion::remove);
    byVersion.put(version, fact);
    if (fact.isPassing()) {
      passing.add(new Passing(version, now));
    }
  }

  /// What somebody does not know yet who knows what `known` says, or some of it.
  Telling after(Telling.Receipt known, boolean settled) {
    long after = known.canGoOn(forgotten) ? known.version() : 0;
    var facts = new ArrayList<Fact>();
    long to = after;
    int weight = 0;
    for (var each : byVersion.tailMap(after, false).entrySet()) {
      weight += each.getValue().weight();
      // One fact is told whatever it weighs: else nothing would be told after it.
      if (weight > MOST && !facts.isEmpty()) {
        return new Telling(after, to, version, forgotten, settled, facts);
      }
      to = each.getKey();
      facts.add(each.getValue());
    }
    return new Telling(after, version, version, forgotten, settled, facts);
  }

  /// Need not know any more who is not there and what was stored, if all others know up to
  /// `acknowledged`, or it was before `then`.
  void forget(long acknowledged, Instant then) {
    for (var next = passing.peek(); next != null; next = passing.peek()) {
      if (next.version() > acknowledged && !next.since().isBefore(then)) {
        return;
      }
      passing.remove();
      forget(next.version());
    }
  }

  private void forget(long which) {
    Optional.ofNullable(byVersion.remove(which))
        .ifPresent(fact -> {
          (fact.there().isPresent() ? people : choices).remove(fact.person());
          forgotten = which;
        });
  }
}
