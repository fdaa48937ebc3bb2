package org.parley.it.drive;

import java.net.URI;
import java.util.List;

/// Any number of clients that only stay signed in, and come back when their node is gone.
public final class Flock implements AutoCloseable {

  private final Loop loop = new Loop();
  private final Counts counts = new Counts();
  private final Round round = new Round();
  private final List<Driver> drivers;

  /// Has the person of each account come in at `node`.
  public Flock(List<Account> accounts, URI node) {
    drivers = accounts.stream().map(one -> new Driver(loop, one, List.of(node), counts)).toList();
    loop.run(() -> drivers.forEach(driver -> driver.begins(round)));
    loop.run(() -> drivers.forEach(Driver::connect));
  }

  /// How many are signed in.
  public long present() {
    return loop.get(() -> drivers.stream().filter(Driver::isSignedIn).count());
  }

  /// Answers that nothing justifies.
  public List<String> complaints() {
    return loop.get(() -> List.copyOf(round.ledger().complaints()));
  }

  @Override
  public void close() {
    loop.run(() -> drivers.forEach(Driver::leaves));
    loop.close();
  }
}
