package org.parley.it.lab;

import java.util.List;
import java.util.Optional;

/// All on the loopback interface, told apart by their ports: nothing can be cut.
///
/// @param reason why there is nothing better
record Loopback(String reason) implements Network {

  private static final String HOST = "127.0.0.1";

  @Override
  public String host(int node) {
    return HOST;
  }

  @Override
  public String databaseHost() {
    return HOST;
  }

  @Override
  public List<String> enter(int node) {
    return List.of();
  }

  @Override
  public Optional<String> whyNoCuts() {
    return Optional.of(reason);
  }

  @Override
  public void cut(int one, int other) {
    throw new UnsupportedOperationException(reason);
  }

  @Override
  public void cutFromDatabase(int node) {
    throw new UnsupportedOperationException(reason);
  }

  @Override
  public void heal() {}

  @Override
  public void close() {}
}
