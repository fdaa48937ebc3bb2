package org.parley.bench;

import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// A started node, the generator that drives it, and how long to measure.
record Bed(NodeProcess node, Generator generator, Duration measured) implements AutoCloseable {

  static Bed start(Path root, Company company, Duration measured) throws IOException {
    var node = NodeProcess.start(root, company);
    return new Bed(node, new Generator(node.address()), measured);
  }

  <T> T await(Supplier<Future<T>> work) throws InterruptedException {
    return generator.await(work);
  }

  /// Warms up for half of the time, measures, lets everything end and compares.
  Row measure(String name, String unit, Supplier<Load> made)
      throws IOException, InterruptedException {
    Load load = await(() -> Future.succeededFuture(made.get()));
    run(load::start);
    Thread.sleep(measured.dividedBy(2));
    run(load.latencies()::reset);
    long before = done(load);
    long began = System.nanoTime();
    Duration cpu = node.cpu();
    Thread.sleep(measured);
    var cost =
        new Cost(
            done(load) - before,
            node.cpu().minus(cpu),
            Duration.ofNanos(System.nanoTime() - began));
    await(load::stop);
    return Row.of(name, unit, cost, load.latencies(), await(load::verdict));
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
    node.close();
  }
}
