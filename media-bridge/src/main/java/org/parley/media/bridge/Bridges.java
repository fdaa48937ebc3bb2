package org.parley.media.bridge;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.parley.media.colibri.Colibri;
import org.parley.media.colibri.Load;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks all bridges again and again how they are, and knows those that are well. May be used on any
/// thread.
public final class Bridges {

  private static final Logger LOG = LoggerFactory.getLogger(Bridges.class);

  private final Vertx vertx;
  private final Choice choice;
  private final Map<Bridge, Colibri> clients = new LinkedHashMap<>();
  private final Map<Bridge, WellBridge> well = new ConcurrentHashMap<>();
  private final Set<Bridge> ill = ConcurrentHashMap.newKeySet();
  private final List<Consumer<Bridge>> listeners = new CopyOnWriteArrayList<>();
  private volatile Optional<Long> timer = Optional.empty();

  public Bridges(
      Vertx vertx, HttpClient http, Collection<Bridge> bridges, Choice choice, Duration patience) {
    this.vertx = vertx;
    this.choice = choice;
    bridges.forEach(it -> clients.put(it, new Colibri(http, it.rest(), patience)));
  }

  /// Asks no more.
  public void stop() {
    timer.ifPresent(vertx::cancelTimer);
  }

  /// Asks once now and then every `interval`; completes when all have answered, or not.
  public Future<Void> start(Duration interval) {
    timer = Optional.of(vertx.setPeriodic(interval.toMillis(), _ -> poll()));
    return poll();
  }

  /// Calls `listener` with a bridge that does not answer, or says that it is not well, once until
  /// it is well again.
  public void listen(Consumer<Bridge> listener) {
    listeners.add(listener);
  }

  /// A bridge for a new conference that somebody at `site` starts.
  public Optional<Bridge> choose(String site) {
    var chosen = choice.choose(site, well());
    chosen.ifPresent(bridge ->
        well.computeIfPresent(
            bridge, (_, it) -> new WellBridge(bridge, it.load(), it.chosen() + 1)));
    return chosen;
  }

  /// Those that are well and take new conferences, by name.
  public List<WellBridge> well() {
    return well.values().stream().sorted(Comparator.comparing(it -> it.bridge().name())).toList();
  }

  /// Asks `bridge`.
  ///
  /// @throws IllegalArgumentException if it is none of these
  public Colibri colibri(Bridge bridge) {
    return Optional.ofNullable(clients.get(bridge))
        .orElseThrow(() -> new IllegalArgumentException("no such bridge: " + bridge.name()));
  }

  private Future<Void> poll() {
    var asked = new ArrayList<Future<Void>>();
    clients.forEach((bridge, colibri) -> asked.add(ask(bridge, colibri)));
    return Future.join(asked).mapEmpty();
  }

  private Future<Void> ask(Bridge bridge, Colibri colibri) {
    return colibri
        .load()
        .onSuccess(load -> answered(bridge, load))
        .onFailure(e -> failed(bridge, e))
        .otherwiseEmpty()
        .mapEmpty();
  }

  /// One that drains keeps the conferences that it has: it is not ill.
  private void answered(Bridge bridge, Load load) {
    if (ill.remove(bridge)) {
      LOG.info("bridge {} is well again", bridge.name());
    }
    if (load.leaving()) {
      well.remove(bridge);
    } else {
      well.put(bridge, new WellBridge(bridge, load, 0));
    }
  }

  private void failed(Bridge bridge, Throwable e) {
    well.remove(bridge);
    if (ill.add(bridge)) {
      LOG.warn("bridge {} is not well: {}", bridge.name(), e.getMessage());
      listeners.forEach(listener -> listener.accept(bridge));
    }
  }
}
