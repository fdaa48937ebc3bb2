package org.parley.clustering.hazelcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.clustering.ClusterContract;
import org.parley.clustering.Node;
import org.parley.clustering.Site;

final class HazelcastClusterTest extends ClusterContract {

  private static final Node FOURTH =
      new Node("fourth", new Site("paris"), 7, Optional.of("http://fourth"));

  private static final List<HazelcastCluster> CLUSTERS = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    CLUSTERS.addAll(Trio.start(Optional.empty()));
  }

  @AfterAll
  static void stop() throws Exception {
    Trio.stop(CLUSTERS);
  }

  private static final Node NAMESAKE = new Node("n1", new Site("main"), 5_000);

  @Override
  protected List<Node> strangers() {
    return List.of(FOURTH, NAMESAKE);
  }

  @Override
  protected List<HazelcastCluster> clusters() {
    return CLUSTERS;
  }

  @Test
  void aNodeThatLeavesIsToldOfAndStillAnswersUntilItIsGone() throws Exception {
    var ports = Ports.free(2);
    var staying = CLUSTERS.getFirst();
    var members = new ArrayList<>(Trio.members());
    members.add("127.0.0.1:" + ports.get(0));
    var settings =
        new ClusterSettings(
            "127.0.0.1", ports.get(0), ports.get(1), members, Optional.empty(), Optional.empty());
    var cluster =
        await(HazelcastCluster.join(FOURTH, settings, new VertxOptions(), InstantSource.system()));
    cluster.answer("echo", (_, message) -> Future.succeededFuture(message));
    eventually(() -> staying.nodes().contains(FOURTH));

    await(cluster.leave());
    eventually(() -> !staying.nodes().contains(FOURTH));
    assertEquals(staying.nodes(), cluster.nodes());
    var answer = await(staying.ask(FOURTH, "echo", Buffer.buffer("still"), Duration.ofSeconds(2)));
    assertEquals("still", answer.toString());
    await(cluster.vertx().close());
  }

  /// As what was under way when a network was cut, which comes when it is whole again.
  @Test
  void whatComesAfterItsAskerHasGivenUpIsNotBegun() throws Exception {
    var asking = CLUSTERS.getFirst();
    var asked = CLUSTERS.getLast();
    var taken = new ConcurrentLinkedQueue<String>();
    asked.answer(
        "deed",
        (_, message) -> {
          taken.add(message.toString());
          return Future.succeededFuture(message);
        });
    var late =
        Item.question(
            Long.MAX_VALUE,
            Optional.of(Instant.now().minusSeconds(1)),
            "deed",
            Buffer.buffer("late"));
    asking
        .vertx()
        .eventBus()
        .send(
            Mailroom.address(asked.self()),
            new Bundle(Identity.text(asking.self()), List.of(late)).bytes());
    var after = asking.ask(asked.self(), "deed", Buffer.buffer("in time"), Duration.ofSeconds(2));
    assertEquals("in time", await(after).toString());
    assertEquals(List.of("in time"), List.copyOf(taken));
  }

  /// As a node does that was frozen and hears late that another one is gone.
  @Test
  void aNodeThatIsTakenOffTheMapsOfTheEventBusPutsItselfBack() throws Exception {
    var lost = CLUSTERS.get(1);
    var hazelcast = CLUSTERS.getLast().hazelcast();
    var infos = hazelcast.<String, Object>getMap("__vertx.nodeInfo");
    var subs = hazelcast.<String, Object>getMultiMap("__vertx.subs");
    int nodes = infos.size();
    assertTrue(nodes >= CLUSTERS.size(), infos.keySet()::toString);
    infos.clear();
    subs.remove(Mailroom.address(lost.self()));
    eventually(() -> infos.size() >= CLUSTERS.size());
    eventually(() -> !subs.get(Mailroom.address(lost.self())).isEmpty());
    lost.answer("found", (_, message) -> Future.succeededFuture(message));
    for (var asking : CLUSTERS) {
      eventually(() -> hears(asking, lost.self()));
    }
  }

  private static boolean hears(HazelcastCluster asking, Node asked) {
    var answer = asking.ask(asked, "found", Buffer.buffer("?"), Duration.ofSeconds(1));
    eventually(answer::isComplete);
    return answer.succeeded();
  }

  @Test
  void aNodeWhoseNameIsTakenDoesNotJoin() throws Exception {
    var ports = Ports.free(2);
    var members = new ArrayList<>(Trio.members());
    members.add("127.0.0.1:" + ports.get(0));
    var settings =
        new ClusterSettings(
            "127.0.0.1", ports.get(0), ports.get(1), members, Optional.empty(), Optional.empty());
    var joining =
        HazelcastCluster.join(NAMESAKE, settings, new VertxOptions(), InstantSource.system());
    eventually(joining::isComplete);
    assertTrue(joining.failed(), "it joined");
    assertTrue(String.valueOf(joining.cause()).contains("another node is called n1"));
    var first = CLUSTERS.getFirst();
    eventually(() -> first.nodes().size() == 3 && first.nodes().contains(first.self()));
  }
}
