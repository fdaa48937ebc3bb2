package org.parley.clustering;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The other nodes that were ever heard of. Of several incarnations of one, those that are listed
/// stay; where none is, the last one.
public final class Acquaintances {

  private final Node self;
  private final Set<Node> met = new HashSet<>();

  public Acquaintances(Node self) {
    this.self = self;
  }

  /// Notes that there is `node`; whether that is news.
  public synchronized boolean meet(Node node) {
    return !node.name().equals(self.name()) && met.add(node);
  }

  /// Forgets whose place another incarnation has taken, now that `listed` are listed; whether there
  /// was any.
  public synchronized boolean forget(Collection<Node> listed) {
    return met.removeIf(node ->
        !listed.contains(node)
            && met.stream()
                .filter(other -> other.name().equals(node.name()))
                .anyMatch(other -> listed.contains(other) || other.replaces(node)));
  }

  /// All of them, in no particular order.
  public synchronized List<Node> all() {
    return List.copyOf(met);
  }
}
