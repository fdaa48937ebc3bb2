package org.parley.clustering.local;

import java.util.List;
import org.parley.clustering.Cluster;
import org.parley.clustering.ClusterContract;
import org.parley.clustering.Node;
import org.parley.clustering.Site;

final class LocalClusterTest extends ClusterContract {

  private final Cluster cluster = new LocalCluster(new Node("node", new Site("main"), 5));

  @Override
  protected List<Cluster> clusters() {
    return List.of(cluster);
  }
}
