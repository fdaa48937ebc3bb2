package org.parley.clustering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What holds in every cluster, whether of one node or of several.
public abstract class ClusterContract {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration TIME = Duration.ofSeconds(30);

  /// The nodes, all of which know each other; at least one.
  protected abstract List<? extends Cluster> clusters();

  /// Nodes that were there only for a test.
  protected List<Node> strangers() {
    return List.of();
  }

  @Test
  void aNodeIsOneOfTheNodes() {
    for (var cluster : clusters()) {
      assertTrue(cluster.nodes().contains(cluster.self()), () -> cluster.nodes().toString());
    }
  }

  @Test
  void everyNodeSeesTheSameNodesAndTheSameOwners() {
    var first = clusters().getFirst();
    for (var cluster : clusters()) {
      assertEquals(first.nodes(), cluster.nodes());
      for (int i = 0; i < 100; i++) {
        var key = new Key("key " + i);
        assertEquals(first.owner(key), cluster.owner(key));
      }
    }
  }

  @Test
  void everyNodeKnowsAllTheOthers() {
    for (var cluster : clusters()) {
      var others =
          clusters().stream().map(Cluster::self).filter(node -> !node.equals(cluster.self()));
      var known = cluster.known().stream().filter(node -> !strangers().contains(node));
      assertEquals(others.collect(Collectors.toSet()), known.collect(Collectors.toSet()));
    }
  }

  @Test
  void everyNodeCanAskEveryNodeAndKnowsWhoAsks() throws Exception {
    for (var cluster : clusters()) {
      cluster.answer(
          "echo",
          (from, message) ->
              Future.succeededFuture(
                  Buffer.buffer(from.name() + " asks " + cluster.self().name() + " " + message)));
    }
    for (var asking : clusters()) {
      for (var asked : clusters()) {
        var answer = await(asking.ask(asked.self(), "echo", Buffer.buffer("hallo"), PATIENCE));
        assertEquals(
            asking.self().name() + " asks " + asked.self().name() + " hallo", answer.toString());
      }
    }
  }

  @Test
  void everyNodeHearsWhatNodesTellInOrder() {
    var heard = new ConcurrentLinkedQueue<String>();
    for (var cluster : clusters()) {
      cluster.hear(
          "news",
          (from, message) ->
              heard.add(from.name() + " to " + cluster.self().name() + " " + message));
    }
    var expected = new ArrayList<String>();
    for (var telling : clusters()) {
      for (var told : clusters()) {
        for (int i = 0; i < 100; i++) {
          telling.tell(told.self(), "news", Buffer.buffer("" + i));
          expected.add(telling.self().name() + " to " + told.self().name() + " " + i);
        }
      }
    }
    eventually(() -> heard.size() == expected.size());
    for (var pair : pairs(expected)) {
      assertEquals(of(pair, expected), of(pair, heard));
    }
  }

  private static Set<String> pairs(Collection<String> lines) {
    return lines.stream()
        .map(line -> line.substring(0, line.lastIndexOf(' ')))
        .collect(Collectors.toSet());
  }

  private static List<String> of(String pair, Collection<String> lines) {
    return lines.stream().filter(line -> line.startsWith(pair + " ")).toList();
  }

  @Test
  void whatNobodyHearsAboutDoesNoHarm() throws Exception {
    var cluster = clusters().getFirst();
    var other = clusters().getLast();
    other.answer("after", (_, message) -> Future.succeededFuture(message));
    cluster.tell(other.self(), "nonsense", Buffer.buffer());
    assertEquals(
        "still",
        await(cluster.ask(other.self(), "after", Buffer.buffer("still"), PATIENCE)).toString());
  }

  @Test
  void bytesArriveAsTheyWere() throws Exception {
    var bytes = new byte[300_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    var asked = clusters().getLast();
    asked.answer("bytes", (_, message) -> Future.succeededFuture(message));
    var answer =
        await(clusters().getFirst().ask(asked.self(), "bytes", Buffer.buffer(bytes), PATIENCE));
    assertEquals(Buffer.buffer(bytes), answer);
  }

  @Test
  void whatNobodyAnswersAboutIsUnanswered() {
    var cluster = clusters().getFirst();
    for (var node : cluster.nodes()) {
      assertUnanswered(cluster.ask(node, "nonsense", Buffer.buffer(), PATIENCE));
    }
  }

  @Test
  void whatBreaksOnTheOtherSideIsUnanswered() {
    for (var asked : clusters()) {
      asked.answer("broken", (_, _) -> Future.failedFuture("broken on purpose"));
      asked.answer(
          "thrown",
          (_, _) -> {
            throw new IllegalStateException("thrown on purpose");
          });
      assertUnanswered(
          clusters().getFirst().ask(asked.self(), "broken", Buffer.buffer(), PATIENCE));
      assertUnanswered(
          clusters().getFirst().ask(asked.self(), "thrown", Buffer.buffer(), PATIENCE));
    }
  }

  @Test
  void anEarlierIncarnationOfANodeIsUnanswered() {
    var cluster = clusters().getFirst();
    var now = clusters().getLast().self();
    clusters().getLast().answer("now", (_, message) -> Future.succeededFuture(message));
    var before = new Node(now.name(), now.site(), now.incarnation() - 1);
    assertUnanswered(cluster.ask(before, "now", Buffer.buffer(), PATIENCE));
  }

  /// Waits for something that is on its way.
  protected static void eventually(BooleanSupplier condition) {
    var end = Instant.now().plus(TIME);
    while (!condition.getAsBoolean()) {
      assertTrue(Instant.now().isBefore(end), "it did not come about in " + TIME);
      LockSupport.parkNanos(10_000_000);
    }
  }

  protected static void assertUnanswered(Future<Buffer> answer) {
    eventually(answer::isComplete);
    assertInstanceOf(Unanswered.class, answer.cause());
  }

  protected static <T> T await(Future<T> future) throws TimeoutException {
    return future.await(TIME.toSeconds(), TimeUnit.SECONDS);
  }
}
