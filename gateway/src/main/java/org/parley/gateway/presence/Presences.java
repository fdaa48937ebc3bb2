package org.parley.gateway.presence;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.clustering.Cluster;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Caller;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Permission;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.delivery.Notice;
import org.parley.gateway.store.Store;
import org.parley.gateway.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Knows who is there and how they can be reached, runs the commands about it, and tells those who
/// watch. May be called on any thread; all of it happens on the executor that is handed in.
public final class Presences {

  private static final Logger LOG = LoggerFactory.getLogger(Presences.class);
  private static final int MOST_WATCHED = 1_000;
  private static final int MOST_REQUESTED = 100;
  private static final int SLICE = 2_000;

  /// How long people count as signed in who are not any more, so that a reload, a lost connection
  /// or another node does not show.
  private static final Duration LINGERING = Duration.ofSeconds(15);

  private final Serial serial;
  private final PresenceRules rules;
  private final InstantSource clock;
  private final Consumer<List<Notice>> delivery;
  private final Roster roster;
  private final Everybody everybody;

  /// @param serial does one thing at a time, in order, and is no event loop
  public Presences(
      Store store,
      Cluster cluster,
      Executor serial,
      PresenceRules rules,
      InstantSource clock,
      Consumer<List<Notice>> delivery) {
    this.serial = new Serial(serial);
    this.rules = rules;
    this.clock = clock;
    this.delivery = delivery;
    this.roster = new Roster(rules);
    this.everybody = new Everybody(roster, store, cluster, this.serial, clock);
  }

  /// Reads what was chosen for people before the node was started, and hears other nodes; to be
  /// waited for before anybody comes.
  public Future<Void> load() {
    return everybody.load(serial);
  }

  /// `person` has signed in by `session`.
  public void opened(String session, Address person) {
    serial.run(() -> {
      roster.open(session, person);
      everybody.change(person, situation -> situation.opened(session));
    });
  }

  /// `session` has ended, if it was open.
  public void closed(String session) {
    serial.run(() -> {
      var until = clock.instant().plus(LINGERING);
      roster
          .close(session)
          .ifPresent(
              person -> everybody.change(person, situation -> situation.closed(session, until)));
    });
  }

  /// Does what `caller` asks. Completes on any thread; fails only if something is broken.
  public Future<Outcome> perform(Caller caller, PresenceCommand command) {
    return serial
        .call(() -> attempt(caller, command))
        .recover(cause ->
            cause instanceof StoreUnavailable
                ? refused(Refusal.UNAVAILABLE, "The store does not answer: ask again.")
                : Future.failedFuture(cause));
  }

  private Future<Outcome> attempt(Caller caller, PresenceCommand command) {
    var by = caller.address();
    return switch (command) {
      case SetPresence set -> known(by, set.person().orElse(by), person -> set(by, person, set));
      case ResetPresence reset -> known(by, reset.person().orElse(by), person -> reset(by, person));
      case Watch watch -> seated(caller, seat -> watch(caller, seat, watch));
      case Unwatch unwatch ->
          seated(caller, seat -> Future.succeededFuture(unwatch(seat, unwatch)));
      case ReportActivity report ->
          seated(caller, seat -> Future.succeededFuture(report(seat, report)));
      case ReportDevice report ->
          seated(caller, seat -> Future.succeededFuture(equip(seat, report)));
    };
  }

  /// The desk lets those through whom nobody knows: nothing is kept for them.
  private Future<Outcome> known(
      Address by, Address person, Function<Address, Future<Outcome>> action) {
    return Permission.SET_PRESENCE.openTo(rules.level(by, person))
        ? action.apply(person)
        : refused(Refusal.UNKNOWN_PERSON, "Nobody has the address " + person + ".");
  }

  /// `person` is in, or rung by, these calls that this node keeps.
  ///
  /// @param calls by their ids, whether they are in it and not on hold
  public void inCalls(Address person, Map<String, Boolean> calls) {
    serial.run(() -> everybody.change(person, situation -> situation.called(calls)));
  }

  /// What the nodes know of the devices and calls of each of `people`.
  public Future<Map<Address, Whereabouts>> whereabouts(Collection<Address> people) {
    var asked = Set.copyOf(people);
    return serial.call(() ->
        Future.succeededFuture(
            asked.stream()
                .collect(
                    Collectors.toMap(
                        Function.identity(),
                        person -> Whereabouts.of(roster.situation(person).here())))));
  }

  /// Has everybody told what changed since the last call, and the other nodes. To be called about
  /// ten times a second: what changes more often is told as it is then.
  public void flush() {
    serial.run(() -> {
      everybody.tell();
      tell();
    });
  }

  /// To be called about every second: ends what time ends.
  public void tick() {
    serial.run(everybody::tick);
  }

  /// What may be seen of `people`, or what they may see of others, may have changed.
  public void reconsider(Collection<Address> people) {
    var asked = List.copyOf(people);
    serial.run(() -> asked.forEach(roster::reconsider));
  }

  /// What anybody may see of anybody may have changed.
  public void reconsiderAll() {
    serial.run(roster::reconsiderAll);
  }

  private void tell() {
    var notices = roster.news(SLICE);
    if (!notices.isEmpty()) {
      delivery.accept(notices);
    }
    if (roster.hasNews()) {
      serial.run(this::tell);
    }
  }

  private interface Seated {
    Future<Outcome> perform(Seat seat);
  }

  private Future<Outcome> seated(Caller caller, Seated action) {
    return caller
        .session()
        .flatMap(roster::seat)
        .map(action::perform)
        .orElseGet(() -> refused(Refusal.UNAVAILABLE, "This connection is closing."));
  }

  private Future<Outcome> watch(Caller caller, Seat seat, Watch wanted) {
    var people = new LinkedHashSet<>(wanted.people());
    if (!wanted.isQuiet() && people.size() > MOST_REQUESTED) {
      return refused(
          Refusal.TOO_MANY_WATCHED,
          "At most " + MOST_REQUESTED + " people are asked at once: watch more of them quietly.");
    }
    var all = new LinkedHashSet<>(people);
    all.addAll(seat.watched());
    all.remove(seat.address());
    if (all.size() > MOST_WATCHED) {
      return refused(Refusal.TOO_MANY_WATCHED, "A connection watches at most 1,000 people.");
    }
    var seen = people.stream().map(person -> roster.watch(seat, person)).toList();
    var watched = new Outcome.Done(new Watch.Watched(seen));
    if (!wanted.isQuiet()) {
      // Nobody waits for it: how long it takes would tell whether it is written, or one is blocked.
      rules
          .request(caller, people)
          .onFailure(e -> LOG.warn("A request for a level was not kept", e));
    }
    return Future.succeededFuture(watched);
  }

  private Outcome unwatch(Seat seat, Unwatch wanted) {
    wanted.people().forEach(person -> roster.unwatch(seat, person));
    return new Outcome.Done(new Unwatch.Unwatched());
  }

  private Outcome report(Seat seat, ReportActivity report) {
    everybody.change(
        seat.address(), situation -> situation.reported(seat.session(), !report.active()));
    return new Outcome.Done(new ReportActivity.Noted());
  }

  private Outcome equip(Seat seat, ReportDevice report) {
    if (!report.isGood()) {
      return new Outcome.Refused(
          Refusal.MALFORMED, "A device has 1 to 80 characters, no control or half ones.");
    }
    everybody.change(seat.address(), situation -> situation.equipped(seat.session(), report));
    return new Outcome.Done(new ReportDevice.Known());
  }

  private Future<Outcome> set(Address by, Address person, SetPresence wanted) {
    var refusal = Wording.refusal(wanted, clock.instant());
    if (refusal.isPresent()) {
      return Future.succeededFuture(refusal.get());
    }
    var before = roster.situation(person);
    var plain = wanted.chosen().withUnseen(!before.isAttended());
    var chosen = by.equals(person) ? plain : plain.over(before.manual());
    return keep(by, person, Optional.of(chosen));
  }

  /// Who wants to look offline to `by` has nothing that `by` could know of and end.
  private Future<Outcome> reset(Address by, Address person) {
    var chosen = roster.situation(person).manual();
    if (by.equals(person)) {
      return keep(by, person, Optional.empty());
    }
    return chosen.filter(manual -> manual.state() == ManualState.APPEAR_OFFLINE).isPresent()
        ? Future.succeededFuture(seen(by, person))
        : keep(by, person, chosen.flatMap(Manual::underneath));
  }

  private Future<Outcome> keep(Address by, Address person, Optional<Manual> chosen) {
    return everybody.keep(person, chosen).map(_ -> seen(by, person));
  }

  private Outcome seen(Address by, Address person) {
    return new Outcome.Done(roster.look(by, person));
  }

  private static Future<Outcome> refused(Refusal refusal, String message) {
    return Future.succeededFuture(new Outcome.Refused(refusal, message));
  }
}
