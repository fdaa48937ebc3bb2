package org.parley.it.crash;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What an audit found, by kind of fault.
final class Findings {

  /// What can be wrong with a history.
  enum Fault {
    /// Acknowledged, and in no log.
    MISSING,
    /// More than once in its log.
    DOUBLED,
    /// A log is not numbered 1, 2, 3 … in the order of reading.
    GAP,
    /// Stored under another sequence than the acknowledged one.
    MOVED,
    /// Stored with another text, by another person or in another conversation.
    ALTERED,
    /// Stored, and sent by nobody.
    INVENTED,
    /// Stored in another order than its sender sent it.
    REORDERED,
    /// Told to a device, and not in the log in that place.
    HEARD_IN_VAIN
  }

  private static final int SHOWN = 5;

  private final Map<Fault, List<String>> faults = new EnumMap<>(Fault.class);

  void add(Fault fault, String what) {
    faults.computeIfAbsent(fault, _ -> new ArrayList<>()).add(what);
  }

  int count(Fault fault) {
    return faults.getOrDefault(fault, List.of()).size();
  }

  boolean isClean() {
    return faults.isEmpty();
  }

  /// The counts of every kind, also of those that were not found.
  String counts() {
    return java.util.Arrays.stream(Fault.values())
        .map(fault -> count(fault) + " " + fault.name().toLowerCase(java.util.Locale.ROOT))
        .collect(Collectors.joining(", "))
        .replace('_', ' ');
  }

  /// The counts and the first faults of each kind.
  @Override
  public String toString() {
    return counts()
        + faults.entrySet().stream()
            .map(one -> "\n" + one.getKey() + ": " + first(one.getValue()))
            .collect(Collectors.joining());
  }

  private static List<String> first(List<String> all) {
    return all.subList(0, Math.min(SHOWN, all.size()));
  }
}
