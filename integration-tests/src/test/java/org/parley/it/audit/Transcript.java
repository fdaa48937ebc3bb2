package org.parley.it.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What one client has of one conversation, as the protocol tells an honest client to keep it: in
/// the order of the sequence, what it has already dropped, and read on where something lacks.
public final class Transcript {

  /// What is to be done about an entry that came.
  public enum Step {
    /// It is the next one, or there already.
    NONE,
    /// Something before it lacks: read on after what is there.
    READ_ON
  }

  private final Map<Long, Stored> entries = new LinkedHashMap<>();
  private final Map<Long, Stored> early = new TreeMap<>();
  private final List<String> contradictions = new ArrayList<>();
  private long last;

  /// Takes an entry that came live.
  public Step hears(Stored entry) {
    if (entry.sequence() <= last) {
      compare(entry);
      return Step.NONE;
    }
    if (entry.sequence() > last + 1) {
      early.put(entry.sequence(), entry);
      return Step.READ_ON;
    }
    append(entry);
    return Step.NONE;
  }

  /// Takes an entry of a page that was read, where gaps are what the reader may not see.
  public void reads(Stored entry) {
    if (entry.sequence() <= last) {
      compare(entry);
    } else {
      append(entry);
    }
  }

  private void append(Stored entry) {
    Stored next = entry;
    while (next != null) {
      last = next.sequence();
      entries.put(last, next);
      next = early.remove(last + 1);
    }
    early.keySet().removeIf(sequence -> sequence <= last);
  }

  private void compare(Stored entry) {
    Optional.ofNullable(entries.get(entry.sequence()))
        .filter(known -> !known.equals(entry))
        .ifPresent(known -> contradictions.add("was told " + known + " and then " + entry));
  }

  /// The sequence up to which it has everything; 0 if it has nothing.
  public long last() {
    return last;
  }

  public List<Stored> entries() {
    return List.copyOf(entries.values());
  }

  /// Where it was told two things about one place.
  public List<String> contradictions() {
    return List.copyOf(contradictions);
  }
}
