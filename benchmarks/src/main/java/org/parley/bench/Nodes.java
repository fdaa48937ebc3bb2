package org.parley.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The nodes that are measured, and the database that they share if they do; closing ends them all.
record Nodes(List<NodeProcess> all, Optional<DatabaseProcess> database) implements AutoCloseable {

  /// One node that keeps its data on disk.
  static Nodes alone(Path root, Company company) throws IOException {
    return new Nodes(List.of(NodeProcess.first(root, Settings.ALONE, company)), Optional.empty());
  }

  /// So many nodes on a trial database of their own.
  static Nodes sharing(Path root, Company company, int count) throws IOException {
    var database = DatabaseProcess.start(root);
    var nodes = new Nodes(new ArrayList<>(), Optional.of(database));
    try {
      for (Settings one : ClusterPlan.of(database.uri(), count).settings()) {
        nodes.all.add(
            nodes.all.isEmpty()
                ? NodeProcess.first(root, one, company)
                : NodeProcess.further(root, one));
      }
      return nodes;
    } catch (IOException e) {
      nodes.close();
      throw e;
    }
  }

  /// So many nodes that know nothing of each other, each with data of its own in one trial
  /// database.
  static Nodes apart(Path root, Company company, int count) throws IOException {
    var database = DatabaseProcess.start(root);
    var nodes = new Nodes(new ArrayList<>(), Optional.of(database));
    try {
      for (int i = 0; i < count; i++) {
        var settings = ClusterPlan.of(database.uri() + i, 1).settings().getFirst();
        nodes.all.add(NodeProcess.first(root, settings, company));
      }
      return nodes;
    } catch (IOException e) {
      nodes.close();
      throw e;
    }
  }

  NodeProcess first() {
    return all.getFirst();
  }

  List<URI> addresses() {
    return all.stream().map(NodeProcess::address).toList();
  }

  /// CPU time of all nodes so far, without the database.
  Duration cpu() throws IOException {
    var sum = Duration.ZERO;
    for (NodeProcess node : all) {
      sum = sum.plus(node.cpu());
    }
    return sum;
  }

  /// The part of it that their just-in-time compilers have taken.
  Duration compilerCpu() throws IOException {
    var sum = Duration.ZERO;
    for (NodeProcess node : all) {
      sum = sum.plus(node.compilerCpu());
    }
    return sum;
  }

  /// Resident memory of all but the first in KiB.
  long othersResidentKiB() throws IOException {
    long sum = 0;
    for (NodeProcess node : all.subList(1, all.size())) {
      sum += node.residentKiB();
    }
    return sum;
  }

  @Override
  public void close() throws IOException {
    all.forEach(NodeProcess::end);
    for (NodeProcess node : all) {
      node.close();
    }
    database.ifPresent(DatabaseProcess::close);
  }
}
