package org.parley.clustering.hazelcast;

import io.vertx.core.VertxOptions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.parley.clustering.Node;
import org.parley.clustering.Site;

/// Three nodes of Hazelcast on loopback.
final class Trio {

  private static final int COUNT = 3;
  private static final List<Integer> PORTS = Ports.free(2 * COUNT);

  private Trio() {}

  static List<String> members() {
    return PORTS.subList(0, COUNT).stream().map(port -> "127.0.0.1:" + port).toList();
  }

  static List<HazelcastCluster> start(Optional<ClusterSettings.Tls> tls) throws Exception {
    var joining = new ArrayList<io.vertx.core.Future<HazelcastCluster>>();
    for (int i = 0; i < COUNT; i++) {
      var settings =
          new ClusterSettings(
              "127.0.0.1", PORTS.get(i), PORTS.get(COUNT + i), members(), Optional.empty(), tls);
      var self = new Node("n" + (i + 1), new Site("main"), 1_000 + i, Optional.of("http://n" + i));
      joining.add(
          HazelcastCluster.join(self, settings, new VertxOptions(), InstantSource.system()));
    }
    var clusters = new ArrayList<HazelcastCluster>();
    for (var each : joining) {
      clusters.add(each.await(60, TimeUnit.SECONDS));
    }
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (clusters.stream().anyMatch(cluster -> cluster.nodes().size() < COUNT)
        && System.nanoTime() < end) {
      LockSupport.parkNanos(10_000_000);
    }
    return clusters;
  }

  static void stop(List<HazelcastCluster> clusters) throws Exception {
    for (var cluster : clusters) {
      cluster.vertx().close().await(30, TimeUnit.SECONDS);
    }
  }
}
