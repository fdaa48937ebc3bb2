package org.parley.gateway;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.clustering.Cluster;
import org.parley.clustering.Node;

/// Where clients reach the nodes of a cluster. A node that does not tell is left out.
record NodeUrls(Cluster cluster) {

  /// Where clients may go: the nodes that are alive and take clients, this one first. Who sees no
  /// other may be the one that is cut off, and names those that it heard of in the last hour.
  List<String> open() {
    var nodes = cluster.nodes();
    var own = nodes.stream().filter(cluster.self()::equals);
    var others = nodes.stream().filter(this::isOther).toList();
    var next = others.isEmpty() ? cluster.known().stream().filter(this::isOther) : others.stream();
    return urls(Stream.concat(own, next));
  }

  /// Those of every node that was heard of in the last hour, this one among them.
  List<String> known() {
    return urls(Stream.concat(Stream.of(cluster.self()), cluster.known().stream()));
  }

  private boolean isOther(Node node) {
    return !node.equals(cluster.self());
  }

  private static List<String> urls(Stream<Node> nodes) {
    return nodes.map(Node::url).flatMap(Optional::stream).distinct().toList();
  }
}
