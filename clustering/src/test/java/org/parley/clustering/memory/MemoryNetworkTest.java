package org.parley.clustering.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.clustering.Cluster;
import org.parley.clustering.ClusterContract;

final class MemoryNetworkTest extends ClusterContract {

  private final MemoryNetwork network = MemoryNetwork.immediate();
  private final Cluster a = network.start("a");
  private final Cluster b = network.start("b");
  private final Cluster c = network.start("c");

  @Override
  protected List<Cluster> clusters() {
    return List.of(a, b, c);
  }

  @Test
  void thoseWhoAreCutOffDoNotSeeEachOther() {
    network.cut("b", "c");
    assertEquals(List.of(a.self(), b.self(), c.self()), a.nodes());
    assertEquals(List.of(a.self(), b.self()), b.nodes());
    assertUnanswered(b.ask(c.self(), "echo", Buffer.buffer(), Duration.ofSeconds(1)));
    network.heal();
    assertEquals(a.nodes(), b.nodes());
  }

  @Test
  void aMessageTravelsWhenItIsTime() {
    var stepwise = MemoryNetwork.stepwise();
    var one = stepwise.start("one");
    var other = stepwise.start("other");
    other.answer("echo", (_, message) -> Future.succeededFuture(message));
    var answer = one.ask(other.self(), "echo", Buffer.buffer("!"), Duration.ofSeconds(1));
    assertEquals(false, answer.isComplete());
    stepwise.run();
    assertEquals("!", answer.result().toString());
  }
}
