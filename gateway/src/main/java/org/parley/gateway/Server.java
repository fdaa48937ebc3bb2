package org.parley.gateway;

import io.netty.channel.EventLoop;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.parley.clustering.Cluster;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Gate;
import org.parley.gateway.access.Pace;
import org.parley.gateway.access.Right;
import org.parley.gateway.authorization.Announcer;
import org.parley.gateway.authorization.Authorizations;
import org.parley.gateway.call.BridgeMedia;
import org.parley.gateway.call.CallRules;
import org.parley.gateway.call.Calls;
import org.parley.gateway.call.IceServers;
import org.parley.gateway.call.Media;
import org.parley.gateway.call.PeersOnly;
import org.parley.gateway.call.PresenceReach;
import org.parley.gateway.call.Teller;
import org.parley.gateway.command.CommandDesk;
import org.parley.gateway.command.Features;
import org.parley.gateway.configuration.CallSettings;
import org.parley.gateway.configuration.Configuration;
import org.parley.gateway.contract.Contract;
import org.parley.gateway.conversation.Conversations;
import org.parley.gateway.conversation.Rules;
import org.parley.gateway.delivery.Delivery;
import org.parley.gateway.delivery.Receipts;
import org.parley.gateway.directory.Directory;
import org.parley.gateway.directory.People;
import org.parley.gateway.directory.Person;
import org.parley.gateway.hyperlink.Location;
import org.parley.gateway.hyperlink.Locations;
import org.parley.gateway.hyperlink.Recogniser;
import org.parley.gateway.policy.Kind;
import org.parley.gateway.policy.Shift;
import org.parley.gateway.presence.PresenceRules;
import org.parley.gateway.presence.Presences;
import org.parley.gateway.store.Probe;
import org.parley.gateway.store.Store;
import org.parley.gateway.wire.Administration;
import org.parley.gateway.wire.HttpListener;
import org.parley.gateway.wire.Reachable;
import org.parley.gateway.wire.Reception;
import org.parley.gateway.wire.Reports;
import org.parley.gateway.wire.SocketServices;
import org.parley.media.bridge.Bridge;
import org.parley.media.bridge.Bridges;
import org.parley.media.bridge.LeastLoaded;
import org.parley.media.bridge.SameSiteFirst;
import org.parley.media.colibri.Channels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What listens and chats in a node: constructed from its parts, started, drained.
final class Server {

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final Duration BETWEEN_TICKS = Duration.ofSeconds(1);
  private static final Duration BETWEEN_PRESENCES = Duration.ofMillis(100);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
  private static final Duration BETWEEN_ARRIVALS = Duration.ofMillis(250);
  private static final Duration BETWEEN_BRIDGES = Duration.ofSeconds(2);
  private static final Duration PATIENCE_WITH_BRIDGES = Duration.ofSeconds(5);
  private static final int MAX_SEARCHES = 200;
  private static final Duration TIME_TO_SETTLE = Duration.ofSeconds(10);
  private static final Duration TIME_TO_CLOSE = Duration.ofSeconds(8);
  private static final Duration PAUSE = Duration.ofMillis(5);
  private static final Duration BETWEEN_PURGES = Duration.ofHours(1);

  private final Vertx vertx;
  private final Cluster cluster;
  private final Gate gate;
  private final Conversations conversations;
  private final Presences presences;
  private final Calls calls;
  private final CommandDesk desk;
  private final Probe probe;
  private final Locations locations;
  private final Recogniser recogniser;
  private final Delivery delivery = new Delivery();
  private final Neighbours neighbours;
  private final Revisions revisions;
  private final ExecutorService search =
      new ThreadPoolExecutor(
          1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MAX_SEARCHES), daemons("search"));
  private final AtomicBoolean ready = new AtomicBoolean();
  private final AtomicInteger port = new AtomicInteger();
  private final List<Long> timers = new ArrayList<>();

  private Server(Membership membership, Store store, Doors doors, Configuration configuration) {
    this.vertx = membership.vertx();
    this.cluster = membership.cluster();
    this.gate = doors.gate();
    var directory = doors.directory();
    this.probe = new Probe(store, InstantSource.system());
    this.locations = configuration.hyperlink().locations();
    this.recogniser = new Recogniser(configuration.hyperlink().schemes());
    this.neighbours = new Neighbours(cluster, store, delivery, InstantSource.system());
    this.revisions = new Revisions(cluster, doors, delivery, neighbours.troubles());
    this.conversations =
        new Conversations(
            store,
            loops(vertx).stream().map(loop -> (Executor) loop).toList(),
            new Rules(
                configuration.conversation().participants(),
                gate::isEnabled,
                gate::mayWrite,
                (by, text) -> recogniser.links(location(directory, by), text)),
            InstantSource.system(),
            neighbours::deliver,
            directory::displayName);
    var authorizations =
        new Authorizations(doors.log(), gate, directory::displayName, InstantSource.system());
    this.presences =
        new Presences(
            store,
            cluster,
            Executors.newSingleThreadExecutor(daemons("presence")),
            new PresenceRules(
                address -> directory.find(address).isPresent(),
                gate::level,
                () -> doors.policies().get().global().presence(),
                authorizations::request),
            InstantSource.system(),
            delivery::tell);
    this.calls =
        new Calls(
            store,
            conversations,
            new CallRules(
                Duration.ofSeconds(configuration.call().ring()),
                gate,
                key -> cluster.owner(key).equals(cluster.self()),
                iceServers(configuration.call().ice())::of,
                InstantSource.system()),
            new Calls.Surroundings(
                new PresenceReach(presences),
                media(configuration, gate, new Teller(neighbours::deliver)),
                new Teller(neighbours::deliver)),
            Executors.newSingleThreadExecutor(daemons("calls")));
    this.desk =
        new CommandDesk(
            cluster,
            gate,
            new Features(
                conversations,
                new People(directory, doors.log(), gate, new Pace(InstantSource.system()), search),
                authorizations,
                presences,
                calls));
  }

  /// The bridges are asked for the first time now, and calls find none well before they answer.
  private Media media(Configuration configuration, Gate gate, Teller teller) {
    var at = configuration.call().bridges();
    if (at.isEmpty()) {
      return new PeersOnly();
    }
    var bridges =
        new Bridges(
            vertx,
            vertx.createHttpClient(),
            at.stream()
                .map(each -> new Bridge(each.name(), each.url(), each.site().name()))
                .toList(),
            new SameSiteFirst(new LeastLoaded()),
            PATIENCE_WITH_BRIDGES);
    var _ = bridges.start(BETWEEN_BRIDGES);
    return new BridgeMedia(
        vertx,
        bridges,
        new Channels(vertx),
        configuration.site().name(),
        teller,
        person -> gate.holds(person, Right.ACCEPT_SCREEN_SHARING));
  }

  private static IceServers iceServers(CallSettings.Ice ice) {
    return new IceServers(
        ice.stun(),
        ice.turn(),
        ice.secret(),
        Duration.ofMinutes(ice.lifetime()),
        InstantSource.system());
  }

  /// Starts listening; completes once clients can come.
  static Future<Server> start(
      Configuration configuration, Membership membership, Store store, Doors doors) {
    var server = new Server(membership, store, doors, configuration);
    return server
        .presences
        .load()
        .compose(_ -> doors.log().follow())
        .compose(_ -> server.listen(configuration, doors))
        .onFailure(_ -> membership.vertx().close())
        .map(server);
  }

  /// The port it listens on.
  int port() {
    return port.get();
  }

  /// Takes nothing new, lets other nodes take over, settles what was taken, tells the clients to go
  /// elsewhere. Blocks, for as long as a store that does not answer is given.
  void drain() {
    ready.set(false);
    waitFor(cluster.leave());
    desk.drain();
    var deadline = Instant.now().plus(TIME_TO_SETTLE);
    while (!isSettled() && Instant.now().isBefore(deadline)) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    waitFor(conversations.keep().onFailure(e -> LOG.warn("Marks were not kept", e)));
    timers.forEach(vertx::cancelTimer);
    waitFor(vertx.close());
    search.shutdown();
  }

  private boolean isSettled() {
    return conversations.isIdle().await() && neighbours.isSettled();
  }

  private static void waitFor(Future<?> future) {
    var deadline = Instant.now().plus(TIME_TO_CLOSE);
    while (!future.isComplete() && Instant.now().isBefore(deadline)) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private Future<?> listen(Configuration configuration, Doors doors) {
    var directory = doors.directory();
    doors
        .policies()
        .listen(new Announcer(delivery::connected, delivery::write, directory::displayName)::tell);
    doors.policies().listen(this::reconsider);
    desk.open();
    var urls = new NodeUrls(cluster);
    var services =
        new SocketServices(
            desk,
            delivery,
            presences,
            new Reception(
                doors.signIn(),
                gate,
                doors.administrators()::role,
                new Reachable(urls::open, urls::known)),
            InstantSource.system());
    var binding =
        new HttpListener.Binding(
            configuration.http().host(), configuration.http().port(), port::set);
    var reporter = new Reporter(cluster, doors, delivery, conversations, neighbours, this::isReady);
    reporter.open();
    var administration =
        new Administration(
            doors.log(),
            doors.policies(),
            doors.desks(),
            doors.people(),
            locations,
            recogniser,
            (holder, area, reach) -> doors.administrators().allows(holder.address(), area, reach),
            new Reports(reporter::here, reporter::everywhere));
    var contract = Contract.load();
    revisions.open();
    tick(doors, neighbours.open(conversations));
    return vertx
        .deployVerticle(
            () -> new HttpListener(binding, services, administration, contract, this::isReady),
            new DeploymentOptions().setInstances(Membership.loops()))
        .onSuccess(_ -> ready.set(true));
  }

  private Future<Boolean> isReady() {
    return ready.get() ? probe.canWrite() : Future.succeededFuture(false);
  }

  /// Who may see whom may have changed.
  private void reconsider(Shift shift) {
    if (shift.touches(Kind.GLOBAL) || shift.touches(Kind.GROUP)) {
      presences.reconsiderAll();
      return;
    }
    presences.reconsider(
        Stream.of(Kind.PERSON, Kind.CONTACTS)
            .flatMap(kind -> shift.moved().touched(kind).stream())
            .map(object -> new Address(object.name()))
            .toList());
  }

  private void tick(Doors doors, Receipts receipts) {
    every(BETWEEN_TICKS, conversations::tick);
    every(BETWEEN_TICKS, presences::tick);
    every(BETWEEN_TICKS, calls::tick);
    every(BETWEEN_PRESENCES, presences::flush);
    every(BETWEEN_ARRIVALS, () -> delivery.reportArrivals(receipts::note));
    every(BETWEEN_ARRIVALS, receipts::tick);
    every(BETWEEN_TICKS, revisions::tick);
    every(BETWEEN_LOOKS, revisions::followTokens);
    every(BETWEEN_TICKS, neighbours::tickSlowly);
    every(BETWEEN_TRIES, neighbours::tick);
    every(BETWEEN_TRIES, doors.wakefulness()::beat);
    every(
        BETWEEN_PURGES,
        () -> doors.tokens().purge().onFailure(e -> LOG.warn("Old tokens were not purged", e)));
  }

  private void every(Duration time, Runnable step) {
    timers.add(vertx.setPeriodic(time.toMillis(), _ -> step.run()));
  }

  private static List<EventLoop> loops(Vertx vertx) {
    return StreamSupport.stream(((VertxInternal) vertx).nettyEventLoopGroup().spliterator(), false)
        .map(EventLoop.class::cast)
        .toList();
  }

  private Optional<Location> location(Directory directory, Address address) {
    return locations.of(directory.find(address).flatMap(Person::location));
  }

  private static ThreadFactory daemons(String name) {
    return Thread.ofPlatform().daemon().name(name).factory();
  }
}
