package org.parley.gateway.presence;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.parley.clustering.Cluster;
import org.parley.clustering.Node;
import org.parley.gateway.access.Address;
import org.parley.gateway.store.Store;

/// Brings together what this node knows of people's presence, what the other nodes tell, and what
/// is stored, and tells the other nodes of it.
final class Everybody implements ManualStates.Listener {

  private static final Duration TIME_TO_COME_BACK = Duration.ofSeconds(60);
  private static final Duration TIME_TO_LEARN = Duration.ofMinutes(5);

  private final Roster roster;
  private final InstantSource clock;
  private final ManualStates manuals;
  private final Exchange exchange;
  private final Facts facts = new Facts();
  private final Tables tables = new Tables();
  private Optional<Instant> waiting = Optional.empty();
  private boolean othersRan;

  Everybody(Roster roster, Store store, Cluster cluster, Serial serial, InstantSource clock) {
    this.roster = roster;
    this.clock = clock;
    this.manuals = new ManualStates(store, serial, this, clock);
    this.exchange = new Exchange(cluster, serial, clock, facts, this::isSettled);
  }

  /// Hears other nodes from now on, and reads what was chosen; completes on the serial executor.
  Future<Void> load(Serial serial) {
    exchange.open(this::hear);
    return manuals
        .load()
        .compose(_ ->
            serial.call(() -> {
              await(clock.instant().plus(TIME_TO_COME_BACK));
              return Future.succeededFuture();
            }));
  }

  /// Lets the situation of `person` change by something that happened here, and stores what follows
  /// for what was chosen.
  void change(Address person, UnaryOperator<Situation> event) {
    var before = roster.situation(person).manual();
    roster.change(person, event);
    var after = roster.situation(person);
    facts.say(person, after.attendance().contribution(), clock.instant());
    if (!after.manual().equals(before)) {
      manuals.note(person, after.manual());
    }
  }

  /// Stores what is chosen for `person`; completes when it is durable and in force.
  Future<Void> keep(Address person, Optional<Manual> chosen) {
    return manuals.keep(person, chosen);
  }

  @Override
  public void becomes(Address person, Optional<Manual> manual) {
    roster.change(person, situation -> situation.with(manual));
    change(person, Situation::seen);
  }

  @Override
  public void stored(Address person, Choice choice) {
    facts.say(person, choice, clock.instant());
  }

  /// Tells the other nodes what is new.
  void tell() {
    exchange.tell();
  }

  /// Ends what time ends, forgets what nobody needs, reads what may have been missed.
  void tick() {
    var now = clock.instant();
    var dropped = tables.drop(now);
    dropped.forEach(this::compare);
    if (!dropped.isEmpty()) {
      // A node that died may have stored something that it could not tell.
      manuals.miss();
    }
    boolean whole = exchange.isWhole(tables);
    roster
        .due(now, whole)
        .forEach(person -> {
          roster.change(person, situation -> situation.withoutExpired(now));
          change(person, situation -> situation.departed(now, whole));
        });
    facts.forget(exchange.acknowledged(), now.minus(TIME_TO_LEARN));
    manuals.refresh();
  }

  private Telling.Receipt hear(Node from, Telling telling) {
    var news = tables.take(from, telling, clock.instant());
    news.changed().forEach(this::compare);
    news.choices()
        .forEach(
            fact -> fact.chosen().ifPresent(choice -> manuals.consider(fact.person(), choice)));
    if (news.replaced()) {
      manuals.miss();
      if (telling.settled()) {
        stopWaiting();
      }
    }
    return news.known();
  }

  private void compare(Address person) {
    roster.change(person, situation -> situation.elsewhere(tables.of(person)));
  }

  private void await(Instant until) {
    if (!othersRan) {
      waiting = Optional.of(until);
      manuals
          .people()
          .forEach(person -> roster.change(person, situation -> situation.awaited(until)));
    }
  }

  private void stopWaiting() {
    othersRan = true;
    if (waiting.isPresent()) {
      waiting = Optional.empty();
      manuals.people().forEach(person -> roster.change(person, Situation::notAwaited));
    }
  }

  private boolean isSettled() {
    return waiting.filter(until -> clock.instant().isBefore(until)).isEmpty();
  }
}
