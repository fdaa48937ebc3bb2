package org.parley.it.lab;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// What connects the nodes, the database and the clients; nodes are numbered from 0.
public sealed interface Network extends AutoCloseable permits Namespaces, Loopback {

  /// One namespace for each of `nodes` nodes where that is possible, else loopback.
  static Network of(int nodes) {
    try {
      return Namespaces.of(nodes);
    } catch (IllegalStateException | UncheckedIOException e) {
      return new Loopback("No network namespaces here, so no cuts: " + e.getMessage());
    }
  }

  /// The address of `node`, for everybody.
  String host(int node);

  /// The address of the database, for the nodes.
  String databaseHost();

  /// What stands before the command that starts `node`.
  List<String> enter(int node);

  /// Why nothing can be cut here, if it cannot.
  Optional<String> whyNoCuts();

  /// From now on every packet between the two nodes is lost, both ways, without a word.
  void cut(int one, int other);

  /// From now on `node` reaches the database no more, but the other nodes and its clients.
  void cutFromDatabase(int node);

  /// Everybody reaches everybody again.
  void heal();

  @Override
  void close();
}
