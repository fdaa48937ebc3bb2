package org.parley.it.lab;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.it.node.Place;

/// Which node of a cluster listens where, and its configuration.
record ClusterPlan(List<Ports> ports, String databaseUri) {

  /// What one node needs of the network.
  record Ports(Place place, int members, int bus) {}

  static ClusterPlan of(Network network, int size, String databaseUri) {
    return new ClusterPlan(
        IntStream.range(0, size).mapToObj(node -> ports(network, node)).toList(), databaseUri);
  }

  private static Ports ports(Network network, int node) {
    var place = new Place(network.host(node), Place.freePort(), network.enter(node));
    return new Ports(place, Place.freePort(), Place.freePort());
  }

  int size() {
    return ports.size();
  }

  String name(int node) {
    return "n" + (node + 1);
  }

  Place place(int node) {
    return ports.get(node).place();
  }

  /// What stands in the file of `node`.
  String yaml(int node) {
    Ports own = ports.get(node);
    String members =
        ports.stream()
            .map(one -> "\"" + one.place().host() + ":" + one.members() + "\"")
            .collect(Collectors.joining(", "));
    return Stream.of(
            "site: main",
            "http:",
            "  host: " + own.place().host(),
            "  port: " + own.place().port(),
            "  url: \"" + own.place().uri() + "\"",
            "cluster:",
            "  name: " + name(node),
            "  host: " + own.place().host(),
            "  port: " + own.members(),
            "  busPort: " + own.bus(),
            "  members: [" + members + "]",
            "  insecure: true",
            "store:",
            "  mongodb: \"" + databaseUri + "\"",
            "")
        .collect(Collectors.joining("\n"));
  }
}
