package org.parley.bench;

import io.vertx.core.Future;
import java.util.List;
import java.util.stream.IntStream;

/// People of whom each is watched by others, and changes as soon as all of these have been told of
/// the last change. A unit is a change that came to one watcher's socket.
final class WatchersLoad implements Load {

  private final List<Watched> people;
  private final Strands strands = new Strands();
  private final Latencies latencies = new Latencies();

  /// @param clients of every `size` + 1 the first is watched by the others
  WatchersLoad(List<Client> clients, int size) {
    this.people =
        IntStream.range(0, clients.size() / (size + 1))
            .mapToObj(n -> clients.subList(n * (size + 1), (n + 1) * (size + 1)))
            .map(group -> new Watched(group.getFirst(), group.subList(1, size + 1), latencies))
            .toList();
  }

  @Override
  public void start() {
    people.forEach(person -> strands.start(person::change));
  }

  @Override
  public long done() {
    return people.stream().mapToLong(Watched::deliveries).sum();
  }

  @Override
  public Future<Void> stop() {
    return strands.stop();
  }

  @Override
  public Latencies latencies() {
    return latencies;
  }

  /// Each strand waits for all watchers, so nothing is missing where all have ended.
  @Override
  public Future<String> verdict() {
    long wrong = people.stream().mapToLong(Watched::wrong).sum();
    return Future.succeededFuture(
        (wrong == 0 ? "each told once" : "WRONG: " + wrong + " told twice or too late")
            + strands.failure());
  }
}
