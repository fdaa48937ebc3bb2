package org.parley.gateway.access;

import java.util.List;
import java.util.Set;

/// What a change of policies would alter, for whom.
///
/// @param rights whose rights would differ, alike ones together
/// @param levels between how many pairs of people which level would become which
/// @param complete whether every pair was looked at; there may be too many to
public record Preview(List<RightShift> rights, List<LevelShift> levels, boolean complete) {

  public Preview {
    rights = List.copyOf(rights);
    levels = List.copyOf(levels);
  }

  /// So many people would gain and lose these rights; `people` are the first of them by address.
  public record RightShift(Set<Right> gained, Set<Right> lost, int count, List<Address> people) {
    public RightShift {
      gained = Set.copyOf(gained);
      lost = Set.copyOf(lost);
      people = List.copyOf(people);
    }
  }

  /// Toward so many people somebody's level would change; `examples` are some of the pairs.
  public record LevelShift(
      AuthorizationLevel before, AuthorizationLevel after, long pairs, List<Pair> examples) {
    public LevelShift {
      examples = List.copyOf(examples);
    }
  }

  /// The level of `person` toward `other`.
  public record Pair(Address person, Address other) {}

  /// What `after` would alter of `before`. Takes longest where everybody is in other groups.
  public static Preview of(Policies before, Policies after) {
    var levels = new LevelShifts(before, after);
    levels.count();
    return new Preview(RightShifts.between(before, after), levels.shifts(), levels.isComplete());
  }
}
