package org.parley.console.server;

import java.util.List;

/// What planned changes would alter, and for whom.
///
/// @param complete whether all pairs of people were looked at
public record Preview(List<RightShift> rights, List<LevelShift> levels, boolean complete) {

  /// `count` people, the first of them `people`, gain and lose rights.
  public record RightShift(
      List<String> gained, List<String> lost, int count, List<String> people) {}

  /// The level of `pairs` people toward others changes.
  public record LevelShift(String before, String after, int pairs, List<Pair> examples) {}

  /// A person toward another one.
  public record Pair(String person, String other) {}

  public boolean isEmpty() {
    return rights.isEmpty() && levels.isEmpty();
  }
}
