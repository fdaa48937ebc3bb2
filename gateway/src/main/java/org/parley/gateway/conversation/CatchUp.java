package org.parley.gateway.conversation;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.parley.gateway.access.Address;
import org.parley.gateway.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells those who are connected here which of their conversations have moved since entries may
/// have been lost on their way to this node: what another node stored, and did not live to deliver,
/// or could not for a while. Whoever is told reads on, and drops what they have.
public final class CatchUp {

  private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

  /// The clocks of nodes may differ by so much.
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private static final int AT_A_TIME = 8;

  private record Wanted(Instant due, Instant since) {}

  private final Places places;
  private final InstantSource clock;
  private final Supplier<Set<Address>> connected;
  private final BiConsumer<Address, List<String>> tell;
  private final Queue<Wanted> wanted = new PriorityQueue<>((a, b) -> a.due().compareTo(b.due()));
  private boolean running;

  /// @param connected whoever has a session here
  /// @param tell tells somebody to read conversations on
  public CatchUp(
      Store store,
      InstantSource clock,
      Supplier<Set<Address>> connected,
      BiConsumer<Address, List<String>> tell) {
    this.places = new Places(store);
    this.clock = clock;
    this.connected = connected;
    this.tell = tell;
  }

  /// What was stored since `since` may not have come here; found out in `delay`, at a tick.
  public synchronized void since(Instant since, Duration delay) {
    wanted.add(new Wanted(clock.instant().plus(delay), since.minus(MARGIN)));
  }

  /// To be called every second.
  public void tick() {
    due().ifPresent(this::run);
  }

  /// From when on conversations are to be looked at now, if at all.
  private synchronized Optional<Instant> due() {
    var now = clock.instant();
    Optional<Instant> since = Optional.empty();
    while (!running && !wanted.isEmpty() && !wanted.element().due().isAfter(now)) {
      var next = wanted.remove().since();
      since = Optional.of(since.filter(before -> before.isBefore(next)).orElse(next));
    }
    running = running || since.isPresent();
    return since;
  }

  private void run(Instant since) {
    var people = new ArrayDeque<>(connected.get());
    if (!people.isEmpty()) {
      LOG.info("Looking for entries that have not come here, for {} people", people.size());
    }
    var runs = new ArrayList<Future<Void>>();
    for (int i = 0; i < AT_A_TIME; i++) {
      runs.add(next(people, since));
    }
    Future.join(runs)
        .onComplete(result -> {
          if (result.failed()) {
            LOG.warn("Not everybody could be told what to read on: again in a moment");
            since(since.plus(MARGIN), Duration.ofSeconds(1));
          }
          end();
        });
  }

  private synchronized void end() {
    running = false;
  }

  private Future<Void> next(Queue<Address> people, Instant since) {
    var person = poll(people);
    return person.isEmpty()
        ? Future.succeededFuture()
        : look(person.get(), since).compose(_ -> next(people, since));
  }

  private synchronized Optional<Address> poll(Queue<Address> people) {
    return Optional.ofNullable(people.poll());
  }

  private Future<Void> look(Address person, Instant since) {
    return places
        .of(person)
        .map(all -> {
          var moved =
              all.stream()
                  .filter(place -> !place.newest().isBefore(since))
                  .map(place -> place.cursor().id().text())
                  .toList();
          if (!moved.isEmpty()) {
            tell.accept(person, moved);
          }
          return null;
        });
  }
}
