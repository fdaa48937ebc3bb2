package org.parley.bench;

import io.vertx.core.Future;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// Started nodes, the generator that drives them, and how long to measure.
record Bed(Nodes nodes, Generator generator, Duration measured) implements AutoCloseable {

  private static final Duration LONGEST_MEETING = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(200);

  static Bed start(Path root, Company company, Duration measured) throws IOException {
    var nodes = Nodes.alone(root, company);
    return new Bed(nodes, new Generator(nodes.addresses()), measured);
  }

  /// People are spread over all nodes.
  static Bed spread(Nodes nodes, Duration measured) throws IOException, InterruptedException {
    return met(new Bed(nodes, new Generator(nodes.addresses()), measured));
  }

  /// People are spread over nodes that know nothing of each other.
  static Bed apart(Nodes nodes, Duration measured) {
    return new Bed(nodes, new Generator(nodes.addresses()), measured);
  }

  /// All people are at the first of the nodes.
  static Bed atFirst(Nodes nodes, Duration measured) throws IOException, InterruptedException {
    return met(new Bed(nodes, new Generator(List.of(nodes.first().address())), measured));
  }

  /// Waits until every node knows all of them.
  private static Bed met(Bed bed) throws IOException, InterruptedException {
    try {
      long began = System.nanoTime();
      while (!bed.everyNodeKnowsAll()) {
        if (System.nanoTime() - began > LONGEST_MEETING.toNanos()) {
          throw new IOException("the nodes do not find each other");
        }
        Thread.sleep(PAUSE);
      }
      return bed;
    } catch (IOException | RuntimeException e) {
      bed.close();
      throw e;
    }
  }

  private boolean everyNodeKnowsAll() throws InterruptedException {
    for (URI node : nodes.addresses()) {
      if (await(() -> generator.knownTo(node)) != nodes.all().size()) {
        return false;
      }
    }
    return true;
  }

  NodeProcess node() {
    return nodes.first();
  }

  <T> T await(Supplier<Future<T>> work) throws InterruptedException {
    return generator.await(work);
  }

  /// Warms up for half of the time.
  Row measure(String name, String unit, Supplier<Load> made)
      throws IOException, InterruptedException {
    return measure(made, () -> Thread.sleep(measured.dividedBy(2))).row(name, unit);
  }

  /// Warms up, measures, lets everything end and compares.
  Outcome measure(Supplier<Load> made, WarmUp warmUp) throws IOException, InterruptedException {
    Load load = await(() -> Future.succeededFuture(made.get()));
    run(load::start);
    warmUp.take();
    run(load.latencies()::reset);
    long before = done(load);
    long began = System.nanoTime();
    var compilers = CompilerShare.from(nodes);
    Thread.sleep(measured);
    var cost =
        new Cost(
            done(load) - before,
            nodes.cpu().minus(compilers.all()),
            Duration.ofNanos(System.nanoTime() - began));
    double share = compilers.now();
    await(load::stop);
    return new Outcome(cost, load.latencies(), await(load::verdict), share);
  }

  List<Client> signIn(int from, int to) throws InterruptedException {
    return generator.signIn(from, to);
  }

  private void run(Runnable work) throws InterruptedException {
    await(() -> {
      work.run();
      return Future.succeededFuture();
    });
  }

  private long done(Load load) throws InterruptedException {
    return await(() -> Future.succeededFuture(load.done()));
  }

  @Override
  public void close() throws IOException {
    generator.close();
    nodes.close();
  }
}
