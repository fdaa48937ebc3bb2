package org.parley.clustering.hazelcast;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How a node finds the others and how they reach it.
///
/// @param host the address of this node for the others
/// @param port where Hazelcast's members talk
/// @param busPort where the event bus listens
/// @param members `host:port` of every node, this one among them
/// @param service the DNS name of the headless service that lists the nodes in Kubernetes, in place
///   of `members`
/// @param tls what the event bus proves itself with
public record ClusterSettings(
    String host,
    int port,
    int busPort,
    List<String> members,
    Optional<String> service,
    Optional<Tls> tls) {

  public ClusterSettings {
    members = List.copyOf(members);
  }

  /// PEM files: a node's certificate with its key, and the authority that has signed those of all
  /// nodes.
  public record Tls(Path certificate, Path key, Path authority) {}
}
