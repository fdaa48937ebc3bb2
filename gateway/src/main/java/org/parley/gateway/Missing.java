package org.parley.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.clustering.Node;

/// The nodes that do not answer, and when to look for what they stored without telling this one. A
/// node may live on, cut off from this one only, and die later without having told: so it is looked
/// for again, ever more seldom, until the node is back, which tells by itself, or another
/// incarnation has taken its place, or an hour has passed.
final class Missing {

  /// A node may have been silent for so long before it counts as gone.
  private static final Duration SILENCE = Duration.ofSeconds(10);

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int FACTOR = 3;

  /// @param since what was stored from then on has not been looked for
  private record Absence(Instant since, Duration pause, Instant next) {}

  private final Map<Node, Absence> absences = new HashMap<>();

  /// `node` does not answer any more.
  synchronized void gone(Node node, Instant now) {
    absences.put(node, new Absence(now.minus(SILENCE), FIRST, now.plus(FIRST)));
  }

  /// Since when what was stored is to be looked for now, if anything is. To be called every second.
  synchronized Optional<Instant> due(Collection<Node> alive, Instant now) {
    absences.keySet().removeAll(alive);
    List<Instant> due = new ArrayList<>();
    absences
        .entrySet()
        .removeIf(one -> isReplaced(one.getKey(), alive) && due.add(one.getValue().since()));
    absences.replaceAll((_, absence) -> {
      if (now.isBefore(absence.next())) {
        return absence;
      }
      due.add(absence.since());
      var pause = absence.pause().multipliedBy(FACTOR);
      return new Absence(now, pause, now.plus(pause));
    });
    absences.values().removeIf(absence -> absence.pause().compareTo(LONGEST) > 0);
    return due.stream().min(Instant::compareTo);
  }

  private static boolean isReplaced(Node node, Collection<Node> alive) {
    return alive.stream().anyMatch(other -> other.name().equals(node.name()));
  }
}
