package org.parley.clustering.hazelcast;

import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.cluster.MembershipListener;
import com.hazelcast.core.HazelcastInstance;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.parley.clustering.Acquaintances;
import org.parley.clustering.Cluster;
import org.parley.clustering.Node;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Nodes that Hazelcast lists and that answer on the clustered event bus. What is asked of a node
/// goes to an address of its incarnation, so that nothing meant for one that is gone reaches
/// another.
public final class HazelcastCluster implements Cluster {

  private static final Logger LOG = LoggerFactory.getLogger(HazelcastCluster.class);
  private static final String PING = "cluster.ping";
  private static final String LEAVE = "cluster.leave";
  private static final Duration BETWEEN_PINGS = Duration.ofSeconds(1);
  private static final Duration BETWEEN_ANNOUNCEMENTS = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration TIME_TO_MEET = Duration.ofSeconds(10);
  private static final Buffer NOTHING = Buffer.buffer(new byte[] {1});

  private final Node self;
  private final Vertx vertx;
  private final HazelcastInstance hazelcast;
  private final InstantSource clock;
  private final Context context;
  private final Mailroom mailroom;
  private final Announcement announcement;
  private final Liveness liveness;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Acquaintances acquaintances;
  private volatile List<Node> live;

  private HazelcastCluster(
      Node self, Vertx vertx, HazelcastClusterManager manager, InstantSource clock) {
    this.self = self;
    this.vertx = vertx;
    this.hazelcast = manager.getHazelcastInstance();
    this.announcement = new Announcement(manager, Mailroom.address(self));
    this.clock = clock;
    this.context = vertx.getOrCreateContext();
    this.mailroom = new Mailroom(self, vertx, context, clock, this::meet);
    this.liveness = new Liveness(self);
    this.live = List.of(self);
    this.acquaintances = new Acquaintances(self);
  }

  /// Joins the others, or is the first; completes when those who are listed have answered, or have
  /// not for a while.
  public static Future<HazelcastCluster> join(
      Node self, ClusterSettings settings, VertxOptions options, InstantSource clock) {
    var manager = new HazelcastClusterManager(Members.config(self, settings));
    var bus = EventBusSettings.of(settings);
    return Vertx.builder()
        .with(new VertxOptions(options).setEventBusOptions(bus))
        .withClusterManager(manager)
        .buildClustered()
        .compose(vertx ->
            new HazelcastCluster(self, vertx, manager, clock)
                .start()
                .onFailure(_ -> vertx.close()));
  }

  /// What the node runs on; closing it leaves the cluster.
  public Vertx vertx() {
    return vertx;
  }

  /// What lists the members.
  HazelcastInstance hazelcast() {
    return hazelcast;
  }

  @Override
  public Node self() {
    return self;
  }

  @Override
  public List<Node> nodes() {
    return live;
  }

  @Override
  public List<Node> known() {
    return acquaintances.all();
  }

  @Override
  public void listen(Runnable listener) {
    listeners.add(listener);
  }

  @Override
  public void answer(String topic, Answerer answerer) {
    mailroom.answer(topic, answerer);
  }

  @Override
  public void hear(String topic, Hearer hearer) {
    mailroom.hear(topic, hearer);
  }

  @Override
  public Future<Buffer> ask(Node to, String topic, Buffer message, Duration patience) {
    return mailroom.ask(to, topic, message, patience);
  }

  @Override
  public void tell(Node to, String topic, Buffer message) {
    mailroom.tell(to, topic, message);
  }

  @Override
  public Future<Void> leave() {
    return onContext(
            () -> {
              liveness.leaves(self);
              update();
              return liveness.others();
            })
        .compose(others ->
            Future.join(others.stream().map(node -> ask(node, LEAVE, NOTHING, PATIENCE)).toList())
                .transform(_ -> Future.<Void>succeededFuture()));
  }

  private Future<HazelcastCluster> start() {
    answer(PING, (_, _) -> Future.succeededFuture(Buffer.buffer().appendLong(clock.millis())));
    answer(LEAVE, this::othersLeave);
    hazelcast.getCluster().addMembershipListener(new Listing());
    vertx.setPeriodic(BETWEEN_PINGS.toMillis(), _ -> look());
    vertx.setPeriodic(BETWEEN_ANNOUNCEMENTS.toMillis(), _ -> announcement.tick());
    var met = Promise.<HazelcastCluster>promise();
    return mailroom
        .open()
        .compose(_ -> {
          meet(clock.instant().plus(TIME_TO_MEET), met);
          return met.future();
        });
  }

  private void meet(Instant until, Promise<HazelcastCluster> met) {
    look();
    context.runOnContext(_ -> {
      var namesake = liveness.namesake();
      if (namesake.isPresent()) {
        met.tryFail(
            "another node is called "
                + self.name()
                + " and runs: give this one a name of its own (cluster.name)");
      } else if (live.size() > liveness.others().size() || !clock.instant().isBefore(until)) {
        if (liveness.others().isEmpty()) {
          LOG.info("No other node is there");
        }
        met.tryComplete(this);
      } else {
        vertx.setTimer(100, _ -> meet(until, met));
      }
    });
  }

  private Future<Buffer> othersLeave(Node from, Buffer nothing) {
    return onContext(() -> {
      liveness.leaves(from);
      update();
      return NOTHING;
    });
  }

  /// Takes the members as they are listed, and asks each whether it is alive.
  private void look() {
    context.runOnContext(_ -> {
      var members = hazelcast.getCluster().getMembers();
      var listed = members.stream().flatMap(member -> Identity.of(member).stream()).toList();
      liveness.list(listed);
      if (acquaintances.forget(listed, clock.instant())) {
        listeners.forEach(Runnable::run);
      }
      update();
      forget(listed);
      for (var node : liveness.others()) {
        mailroom
            .askWhenever(node, PING, NOTHING, PATIENCE)
            .onSuccess(pong -> answered(node, Instant.ofEpochMilli(pong.getLong(0))));
      }
    });
  }

  /// Lets go of whoever is neither listed nor known any more.
  private void forget(List<Node> listed) {
    var known = new HashSet<>(acquaintances.all());
    known.addAll(listed);
    mailroom.keepOnly(known);
  }

  private void meet(Node node) {
    if (acquaintances.meet(node, clock.instant())) {
      listeners.forEach(Runnable::run);
    }
  }

  private void answered(Node node, Instant its) {
    meet(node);
    mailroom.renew(node, its);
    context.runOnContext(_ -> {
      liveness.answered(node, clock.instant());
      update();
    });
  }

  private void update() {
    liveness
        .namesake()
        .filter(node -> node.replaces(self))
        .ifPresent(_ -> LOG.error("Another node is called {}: end one of the two", self.name()));
    var before = live;
    live = liveness.live(clock.instant());
    if (!live.equals(before)) {
      LOG.info("Alive are {}", live.stream().map(Node::name).toList());
      before.stream().filter(node -> !live.contains(node)).forEach(mailroom::giveUp);
      listeners.forEach(Runnable::run);
    }
  }

  private <T> Future<T> onContext(Supplier<T> step) {
    var promise = Promise.<T>promise();
    context.runOnContext(_ -> promise.complete(step.get()));
    return promise.future();
  }

  private final class Listing implements MembershipListener {
    @Override
    public void memberAdded(MembershipEvent event) {
      look();
    }

    @Override
    public void memberRemoved(MembershipEvent event) {
      look();
    }
  }
}
