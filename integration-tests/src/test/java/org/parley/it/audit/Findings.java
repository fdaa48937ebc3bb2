package org.parley.it.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What an audit found, by kind of fault.
public final class Findings {

  /// What can be wrong with a history.
  public enum Fault {
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
    HEARD_IN_VAIN,
    /// In the log, and not in what a participant has in the end.
    UNHEARD,
    /// A participant has something else in that place than the log, or in another order.
    HEARD_OTHERWISE,
    /// Sent again and again, and never acknowledged.
    UNANSWERED,
    /// A client hears what is said too late or not at all.
    DEAF,
    /// A client sees somebody's presence otherwise than it is.
    PRESENCE_WRONG,
    /// An answer that nothing justifies.
    COMPLAINT
  }

  private static final int SHOWN = 5;

  private final Map<Fault, List<String>> faults = new EnumMap<>(Fault.class);

  public void add(Fault fault, String what) {
    faults.computeIfAbsent(fault, _ -> new ArrayList<>()).add(what);
  }

  public int count(Fault fault) {
    return faults.getOrDefault(fault, List.of()).size();
  }

  public boolean isClean() {
    return faults.isEmpty();
  }

  /// Takes over everything that another check found.
  public void addAll(Findings others) {
    others.faults.forEach((fault, all) -> all.forEach(what -> add(fault, what)));
  }

  /// The counts of every kind, also of those that were not found.
  public String counts() {
    return Arrays.stream(Fault.values())
        .map(fault -> count(fault) + " " + fault.name().toLowerCase(Locale.ROOT))
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
