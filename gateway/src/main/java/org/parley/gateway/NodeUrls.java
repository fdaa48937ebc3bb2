package org.parley.gateway;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.clustering.Cluster;
import org.parley.clustering.Node;

/// Where clients reach the nodes of a cluster. A node that does not tell is left out.
record NodeUrls(Cluster cluster) {

  /// Those of the nodes that are alive and take clients, this one first.
  List<String> alive() {
    var nodes = cluster.nodes();
    var own = nodes.stream().filter(cluster.self()::equals);
    return urls(Stream.concat(own, nodes.stream()));
  }

  /// Those of every node that was heard of in the last hour, this one among them.
  List<String> known() {
    return urls(Stream.concat(Stream.of(cluster.self()), cluster.known().stream()));
  }

  private static List<String> urls(Stream<Node> nodes) {
    return nodes.map(Node::url).flatMap(Optional::stream).distinct().toList();
  }
}
