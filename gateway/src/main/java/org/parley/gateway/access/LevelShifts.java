package org.parley.gateway.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Counts the pairs of people whose level differs between two states. People who are alike in
/// groups and offices are counted as one kind; only what people gave each other is looked at one by
/// one.
final class LevelShifts {

  private static final long MOST_LOOKS = 100_000_000;
  private static final int SHOWN = 20;

  /// What of a person administrators' levels depend on, before and after.
  private record Kind(
      boolean enabled,
      Set<String> groups,
      Set<String> leads,
      boolean enabledAfter,
      Set<String> groupsAfter,
      Set<String> leadsAfter) {

    boolean differs() {
      return enabled != enabledAfter || !groups.equals(groupsAfter) || !leads.equals(leadsAfter);
    }

    boolean touches(Set<String> changed) {
      return List.of(groups, leads, groupsAfter, leadsAfter).stream()
          .anyMatch(some -> some.stream().anyMatch(changed::contains));
    }
  }

  /// People of one kind, and whether their level toward anybody may differ.
  private record Alike(
      List<Address> people,
      boolean touched,
      GivenLevels.Standing before,
      GivenLevels.Standing after) {}

  private record Step(AuthorizationLevel before, AuthorizationLevel after) {}

  /// How often, and for whom.
  private static final class Tally {
    private long pairs;
    private final Set<Preview.Pair> examples = new LinkedHashSet<>();

    private void add(long more, Preview.Pair example) {
      pairs += more;
      if (examples.size() < SHOWN) {
        examples.add(example);
      }
    }

    private void takeAway(Preview.Pair pair) {
      pairs--;
      examples.remove(pair);
    }
  }

  private final Policies before;
  private final Policies after;
  private final GivenLevels givenBefore;
  private final GivenLevels givenAfter;
  private final Map<Step, Tally> tallies = new LinkedHashMap<>();
  private boolean complete = true;

  LevelShifts(Policies before, Policies after) {
    this.before = before;
    this.after = after;
    this.givenBefore = new GivenLevels(before);
    this.givenAfter = new GivenLevels(after);
  }

  void count() {
    var alike = alike();
    long looks = 0;
    for (var one : alike) {
      for (var other : alike) {
        if (one.touched || other.touched) {
          if (++looks > MOST_LOOKS) {
            complete = false;
            return;
          }
          count(one, other);
        }
      }
    }
    grants();
  }

  boolean isComplete() {
    return complete;
  }

  List<Preview.LevelShift> shifts() {
    return tallies.entrySet().stream()
        .filter(each -> each.getValue().pairs > 0)
        .map(each ->
            new Preview.LevelShift(
                each.getKey().before,
                each.getKey().after,
                each.getValue().pairs,
                List.copyOf(each.getValue().examples)))
        .sorted((one, other) -> Long.compare(other.pairs(), one.pairs()))
        .toList();
  }

  private void count(Alike one, Alike other) {
    boolean same = one.people.getFirst().equals(other.people.getFirst());
    var step =
        new Step(
            givenBefore.level(one.before, other.before), givenAfter.level(one.after, other.after));
    if (step.before == step.after || (same && one.people.size() == 1)) {
      return;
    }
    long pairs = (long) one.people.size() * other.people.size() - (same ? one.people.size() : 0);
    var example = same ? other.people.getLast() : other.people.getFirst();
    tally(step).add(pairs, new Preview.Pair(one.people.getFirst(), example));
  }

  /// Corrects the count where people gave each other something.
  private void grants() {
    for (var pair : grantedPairs()) {
      var given = given(pair);
      if (given.before != given.after) {
        tally(given).takeAway(pair);
      }
      var real =
          new Step(
              Levels.level(before, pair.person(), pair.other()),
              Levels.level(after, pair.person(), pair.other()));
      if (real.before != real.after) {
        tally(real).add(1, pair);
      }
    }
  }

  private Set<Preview.Pair> grantedPairs() {
    var pairs = new HashSet<Preview.Pair>();
    for (var policies : List.of(before, after)) {
      policies
          .allGrants()
          .forEach((owner, grants) ->
              grants.keySet().forEach(other -> pairs.add(new Preview.Pair(other, owner))));
    }
    pairs.removeIf(pair -> pair.person().equals(pair.other()));
    return pairs;
  }

  private Step given(Preview.Pair pair) {
    return new Step(
        givenBefore.level(givenBefore.of(pair.person()), givenBefore.of(pair.other())),
        givenAfter.level(givenAfter.of(pair.person()), givenAfter.of(pair.other())));
  }

  private Tally tally(Step step) {
    return tallies.computeIfAbsent(step, _ -> new Tally());
  }

  private List<Alike> alike() {
    var kinds = kinds();
    var touched = touched(kinds.keySet());
    return kinds.entrySet().stream()
        .map(each -> {
          var first = each.getValue().getFirst();
          return new Alike(
              each.getValue(),
              touched.contains(each.getKey()),
              givenBefore.of(first),
              givenAfter.of(first));
        })
        .toList();
  }

  private Map<Kind, List<Address>> kinds() {
    var people = new TreeSet<>(before.people().keySet());
    people.addAll(after.people().keySet());
    var kinds = new LinkedHashMap<Kind, List<Address>>();
    for (var person : people) {
      kinds.computeIfAbsent(kind(person), _ -> new ArrayList<>()).add(person);
    }
    return kinds;
  }

  private Kind kind(Address person) {
    return new Kind(
        before.isEnabled(person),
        groups(before, person),
        leads(before, person),
        after.isEnabled(person),
        groups(after, person),
        leads(after, person));
  }

  private static Set<String> groups(Policies policies, Address person) {
    return policies.person(person).map(each -> Set.copyOf(each.groups())).orElse(Set.of());
  }

  private static Set<String> leads(Policies policies, Address person) {
    var leads = new HashSet<String>();
    policies.ledBy(person).forEach(group -> leads.add(group.id()));
    return leads;
  }

  /// The kinds whose level toward anybody may differ.
  private Set<Kind> touched(Collection<Kind> kinds) {
    if (before.global().level() != after.global().level()) {
      return Set.copyOf(kinds);
    }
    var changed = changedGroups();
    var touched = new HashSet<Kind>();
    for (var kind : kinds) {
      if (kind.differs() || kind.touches(changed)) {
        touched.add(kind);
      }
    }
    return touched;
  }

  private Set<String> changedGroups() {
    var ids = new HashMap<>(before.groups());
    ids.putAll(after.groups());
    var changed = new HashSet<String>();
    for (var id : ids.keySet()) {
      var old = before.groups().get(id);
      if (old == null || !old.equals(after.groups().get(id))) {
        changed.add(id);
      }
    }
    return changed;
  }
}
