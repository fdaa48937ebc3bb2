package org.parley.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Where each of the nodes on one database listens; a single one is no cluster.
record ClusterPlan(String database, List<Ports> ports) {

  /// What one node needs.
  record Ports(int http, int members, int bus) {}

  static ClusterPlan of(String database, int nodes) throws IOException {
    List<Ports> ports = new ArrayList<>();
    List<Integer> free = freePorts(3 * nodes);
    for (int i = 0; i < free.size(); i += 3) {
      ports.add(new Ports(free.get(i), free.get(i + 1), free.get(i + 2)));
    }
    return new ClusterPlan(database, ports);
  }

  List<Settings> settings() {
    return ports.stream().map(one -> new Settings(one.http, yaml(one))).toList();
  }

  private String yaml(Ports own) {
    String store = "store: {mongodb: \"" + database + "\"}\n";
    if (ports.size() == 1) {
      return store;
    }
    String members =
        ports.stream()
            .map(one -> "\"127.0.0.1:" + one.members + "\"")
            .collect(Collectors.joining(","));
    return store
        + "cluster: {name: node%d, port: %d, busPort: %d, members: [%s]}\n"
            .formatted(ports.indexOf(own) + 1, own.members, own.bus, members);
  }

  /// All different, since all are held before any is given back.
  private static List<Integer> freePorts(int count) throws IOException {
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      return held.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      for (ServerSocket socket : held) {
        socket.close();
      }
    }
  }
}
