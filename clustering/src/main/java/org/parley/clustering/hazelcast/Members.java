package org.parley.clustering.hazelcast;

import com.hazelcast.config.Config;
import com.hazelcast.config.JavaSerializationFilterConfig;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.NetworkConfig;
import io.vertx.spi.cluster.hazelcast.ConfigUtil;
import java.util.Map;
import org.parley.clustering.Node;

/// What Hazelcast is told: to find members over TCP/IP or in Kubernetes and in no other way, and to
/// notice within 12 s who does not answer.
final class Members {

  /// With the defaults a node that was cut off needs more than three minutes to come back, and two
  /// that cannot reach each other stay deaf until a call of one of them, a minute long, has ended.
  private static final Map<String, String> TIMES =
      Map.ofEntries(
          Map.entry("hazelcast.heartbeat.interval.seconds", "1"),
          Map.entry("hazelcast.max.no.heartbeat.seconds", "12"),
          Map.entry("hazelcast.merge.first.run.delay.seconds", "5"),
          Map.entry("hazelcast.merge.next.run.delay.seconds", "5"),
          Map.entry("hazelcast.operation.call.timeout.millis", "5000"),
          Map.entry("hazelcast.invocation.retry.pause.millis", "250"),
          Map.entry("hazelcast.mastership.claim.timeout.seconds", "15"),
          Map.entry("hazelcast.member.list.publish.interval.seconds", "5"),
          Map.entry("hazelcast.partition.table.send.interval", "5"),
          Map.entry("hazelcast.wait.seconds.before.join", "0"));

  private static final Map<String, String> REST =
      Map.of(
          // A thread that spins on a frozen member is then hardly that of a healthy one.
          "hazelcast.io.output.thread.count", "16",
          "hazelcast.socket.bind.any", "false",
          "hazelcast.phone.home.enabled", "false",
          "hazelcast.logging.type", "slf4j",
          "hazelcast.shutdownhook.enabled", "false");

  private Members() {}

  static Config config(Node self, ClusterSettings settings) {
    var config = ConfigUtil.loadConfig();
    config.setClusterName("parley");
    config.setMemberAttributeConfig(Identity.attributes(self));
    TIMES.forEach(config::setProperty);
    REST.forEach(config::setProperty);
    network(config.getNetworkConfig(), settings);
    config.getSerializationConfig().setJavaSerializationFilterConfig(allowed());
    return config;
  }

  private static void network(NetworkConfig network, ClusterSettings settings) {
    network.setPort(settings.port()).setPortAutoIncrement(false).setPortCount(1);
    network.setPublicAddress(settings.host() + ":" + settings.port());
    network.getInterfaces().setEnabled(true).clear().addInterface(settings.host());
    join(network.getJoin(), settings);
  }

  private static void join(JoinConfig join, ClusterSettings settings) {
    join.getMulticastConfig().setEnabled(false);
    join.getAutoDetectionConfig().setEnabled(false);
    var service = settings.service();
    if (service.isPresent()) {
      join.getKubernetesConfig()
          .setEnabled(true)
          .setProperty("service-dns", service.get())
          .setProperty("service-port", String.valueOf(settings.port()));
    } else {
      join.getTcpIpConfig().setEnabled(true).setMembers(settings.members());
    }
  }

  /// Only what the cluster manager of Vert.x itself sends may be read as Java objects.
  private static JavaSerializationFilterConfig allowed() {
    var filter = new JavaSerializationFilterConfig();
    filter.setDefaultsDisabled(true);
    filter
        .getWhitelist()
        .addPrefixes(
            "io.vertx.spi.cluster.hazelcast.",
            "io.vertx.core.",
            "com.hazelcast.",
            "java.lang.",
            "java.util.",
            "[");
    return filter;
  }
}
