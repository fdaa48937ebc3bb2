package org.parley.it.drive;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.parley.it.audit.Ledger;
import org.parley.it.client.Reply;

/// What the drivers went through, for the line that a round prints; belongs to the loop.
final class Counts {

  /// What an honest client asks again after, and no more.
  private static final Set<String> PATIENT = Set.of("UNAVAILABLE", "TOO_MANY_REQUESTS");

  private final Map<String, Integer> refusals = new TreeMap<>();
  private int moves;
  private Duration longest = Duration.ZERO;

  void acknowledged(Duration after) {
    longest = after.compareTo(longest) > 0 ? after : longest;
  }

  void moved() {
    moves++;
  }

  /// Counts what asks for patience, and complains about everything else.
  void refused(String what, Reply reply, Ledger ledger) {
    boolean isFailed = reply.json().has("failed");
    String name = isFailed ? "failed" : reply.refusal();
    refusals.merge(name, 1, Integer::sum);
    if (!isFailed && !PATIENT.contains(name)) {
      ledger.complain(what + " got " + reply.json());
    }
  }

  void reset() {
    refusals.clear();
    moves = 0;
    longest = Duration.ZERO;
  }

  @Override
  public String toString() {
    return "%d moves, not done %s, longest wait for an acknowledgement %d ms"
        .formatted(moves, refusals, longest.toMillis());
  }
}
