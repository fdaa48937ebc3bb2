package org.parley.console.rights;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.parley.console.server.Right;

/// What a file of rights would change, before anything is changed.
///
/// @param changed whose rights would be others, in the order of the file
/// @param unchanged how many have the rights of the file already
/// @param unknown the lines whose addresses nobody has
/// @param faults what is wrong in other lines
record RightsImport(
    List<Change> changed, int unchanged, List<RightsCsv.Line> unknown, List<CsvFault> faults) {

  RightsImport {
    changed = List.copyOf(changed);
    unknown = List.copyOf(unknown);
    faults = List.copyOf(faults);
  }

  /// What would become of the rights that were given to one person.
  record Change(PersonRights person, Set<Right> before, Set<Right> after) {

    Change {
      before = Set.copyOf(before);
      after = Set.copyOf(after);
    }

    Set<Right> gained() {
      return without(after, before);
    }

    Set<Right> lost() {
      return without(before, after);
    }

    private static Set<Right> without(Set<Right> all, Set<Right> some) {
      Set<Right> left = EnumSet.noneOf(Right.class);
      all.stream().filter(right -> !some.contains(right)).forEach(left::add);
      return left;
    }
  }

  /// Compares a file with what `people` have now.
  ///
  /// @param now the rights that somebody was given, those that are not saved yet among them
  static RightsImport of(
      RightsCsv.Content file, List<PersonRights> people, Function<PersonRights, Set<Right>> now) {
    Map<String, PersonRights> known = new HashMap<>();
    people.forEach(person -> known.put(folded(person.address()), person));
    List<RightsCsv.Line> unknown =
        file.lines().stream().filter(it -> !known.containsKey(folded(it.address()))).toList();
    List<Change> changed =
        file.lines().stream()
            .flatMap(line ->
                Optional.ofNullable(known.get(folded(line.address())))
                    .map(person -> new Change(person, now.apply(person), line.rights()))
                    .stream())
            .filter(change -> !change.before().equals(change.after()))
            .toList();
    int unchanged = file.lines().size() - unknown.size() - changed.size();
    return new RightsImport(changed, unchanged, unknown, file.faults());
  }

  /// How many people would gain each right; only those that somebody gains.
  Map<Right, Integer> gained() {
    return counted(Change::gained);
  }

  /// How many people would lose each right; only those that somebody loses.
  Map<Right, Integer> lost() {
    return counted(Change::lost);
  }

  private Map<Right, Integer> counted(Function<Change, Set<Right>> rights) {
    Map<Right, Integer> counts = new EnumMap<>(Right.class);
    changed.forEach(
        change -> rights.apply(change).forEach(right -> counts.merge(right, 1, Integer::sum)));
    return counts;
  }

  private static String folded(String address) {
    return address.toLowerCase(Locale.ROOT);
  }
}
