package org.parley.clustering;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The other nodes that were heard of in the last hour. Of several incarnations of one, those that
/// are listed stay; where none is, the last one.
public final class Acquaintances {

  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final Node self;
  private final Map<Node, Instant> met = new HashMap<>();

  public Acquaintances(Node self) {
    this.self = self;
  }

  /// Notes that there is `node`; whether that is news.
  public synchronized boolean meet(Node node, Instant now) {
    return !node.name().equals(self.name()) && Objects.isNull(met.put(node, now));
  }

  /// Forgets whose place another incarnation has taken, now that `listed` are listed, and who has
  /// not been heard of for an hour; whether there was any.
  public synchronized boolean forget(Collection<Node> listed, Instant now) {
    met.replaceAll((node, last) -> listed.contains(node) ? now : last);
    return met.entrySet()
        .removeIf(one ->
            now.isAfter(one.getValue().plus(REMEMBERED)) || isReplaced(one.getKey(), listed));
  }

  private boolean isReplaced(Node node, Collection<Node> listed) {
    return !listed.contains(node)
        && met.keySet().stream()
            .filter(other -> other.name().equals(node.name()))
            .anyMatch(other -> listed.contains(other) || other.replaces(node));
  }

  /// All of them, in no particular order.
  public synchronized List<Node> all() {
    return List.copyOf(met.keySet());
  }
}
