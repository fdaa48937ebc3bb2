package org.parley.clustering;

import java.util.List;

/// The nodes that are alive, as seen from this one.
public interface Cluster {

  /// This node.
  Node self();

  /// Every live node, this one among them.
  List<Node> nodes();

  /// The node that takes care of `key`. Two nodes may name different owners for a while: ownership
  /// is for speed, safety is the log's.
  default Node owner(Key key) {
    return Rendezvous.owner(key, nodes());
  }
}
