package org.parley.clustering.local;

import java.util.List;
import org.parley.clustering.Cluster;
import org.parley.clustering.Node;

/// A cluster of one: this node owns every key.
public record LocalCluster(Node self) implements Cluster {

  @Override
  public List<Node> nodes() {
    return List.of(self);
  }
}
