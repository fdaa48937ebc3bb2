package org.parley.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Duration;
import java.time.InstantSource;
import org.parley.clustering.Cluster;
import org.parley.clustering.Node;
import org.parley.clustering.hazelcast.HazelcastCluster;
import org.parley.clustering.local.LocalCluster;
import org.parley.gateway.configuration.Configuration;

/// What a node runs on, and the cluster that it is one of.
record Membership(Vertx vertx, Cluster cluster) {

  /// An event loop that is busy with one thing for so long is told of in the log.
  private static final Duration BLOCKED = Duration.ofMillis(200);

  /// Joins the others, if the configuration names any.
  static Future<Membership> join(Configuration configuration) {
    var options =
        new VertxOptions()
            .setEventLoopPoolSize(loops())
            .setPreferNativeTransport(true)
            .setBlockedThreadCheckInterval(BLOCKED.toMillis() / 2)
            .setMaxEventLoopExecuteTime(BLOCKED.toNanos());
    var http = configuration.http();
    var self =
        new Node(
            configuration.cluster().name(),
            configuration.site(),
            InstantSource.system().millis(),
            http.url(http.port()));
    return configuration
        .cluster()
        .settings()
        .map(settings ->
            HazelcastCluster.join(self, settings, options, InstantSource.system())
                .map(cluster -> new Membership(cluster.vertx(), cluster)))
        .orElseGet(() ->
            Future.succeededFuture(new Membership(Vertx.vertx(options), new LocalCluster(self))));
  }

  /// How many event loops a node has.
  static int loops() {
    return Math.max(2, Runtime.getRuntime().availableProcessors());
  }
}
