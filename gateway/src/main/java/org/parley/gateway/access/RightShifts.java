package org.parley.gateway.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Finds whose rights differ between two states.
final class RightShifts {

  private static final int SHOWN = 100;

  private record Kind(Set<Right> gained, Set<Right> lost) {}

  private RightShifts() {}

  static List<Preview.RightShift> between(Policies before, Policies after) {
    var access = new Access();
    var people = new TreeSet<>(before.people().keySet());
    people.addAll(after.people().keySet());
    Map<Kind, List<Address>> found = new HashMap<>();
    for (var person : people) {
      var old = access.rights(before, person);
      var now = access.rights(after, person);
      if (!old.equals(now)) {
        found
            .computeIfAbsent(new Kind(less(now, old), less(old, now)), _ -> new ArrayList<>())
            .add(person);
      }
    }
    return found.entrySet().stream()
        .map(each ->
            new Preview.RightShift(
                each.getKey().gained,
                each.getKey().lost,
                each.getValue().size(),
                each.getValue().stream().limit(SHOWN).toList()))
        .sorted((one, other) -> Integer.compare(other.count(), one.count()))
        .toList();
  }

  private static Set<Right> less(Collection<Right> rights, Collection<Right> others) {
    var less = EnumSet.noneOf(Right.class);
    less.addAll(rights);
    less.removeAll(others);
    return less;
  }
}
