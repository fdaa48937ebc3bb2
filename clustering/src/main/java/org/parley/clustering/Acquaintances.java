package org.parley.clustering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The other nodes that were ever heard of: of each name, the last incarnation.
public final class Acquaintances {

  private final Node self;
  private final Map<String, Node> byName = new HashMap<>();

  public Acquaintances(Node self) {
    this.self = self;
  }

  /// Notes that there is `node`; whether that is news.
  public synchronized boolean meet(Node node) {
    if (node.name().equals(self.name())) {
      return false;
    }
    var before = byName.get(node.name());
    boolean news = before == null || node.replaces(before);
    if (news) {
      byName.put(node.name(), node);
    }
    return news;
  }

  /// All of them, in no particular order.
  public synchronized List<Node> all() {
    return List.copyOf(byName.values());
  }
}
