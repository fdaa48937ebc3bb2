package org.parley.gateway.call;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;
import org.parley.media.bridge.Bridge;
import org.parley.media.bridge.Bridges;
import org.parley.media.colibri.Channels;
import org.parley.media.conference.Conference;
import org.parley.media.conference.ConferenceException;
import org.parley.media.conference.ConferenceListener;
import org.parley.media.conference.Ids;
import org.parley.media.conference.Offer;
import org.parley.media.conference.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The conference of one call: whoever is in the call is in it, on a bridge that is well. May be
/// used on any thread.
final class Bridged implements ConferenceListener {

  private static final Logger LOG = LoggerFactory.getLogger(Bridged.class);
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

  private final Vertx vertx;
  private final Bridges bridges;
  private final Channels channels;
  private final String site;
  private final Teller teller;
  private final Predicate<Address> seesScreens;
  private final Map<Address, OfferView> offers = new ConcurrentHashMap<>();
  private Map<Address, Place> present = Map.of();
  private Optional<CallView> call = Optional.empty();
  private Optional<Bridge> on = Optional.empty();
  private Optional<Conference> conference = Optional.empty();
  private boolean ended;

  Bridged(
      Vertx vertx,
      Bridges bridges,
      Channels channels,
      String site,
      Teller teller,
      Predicate<Address> seesScreens) {
    this.vertx = vertx;
    this.bridges = bridges;
    this.channels = channels;
    this.site = site;
    this.teller = teller;
    this.seesScreens = seesScreens;
  }

  /// The call is this now.
  synchronized void follow(CallView now) {
    if (ended) {
      return;
    }
    call = Optional.of(now);
    var next = places(now);
    conference.ifPresentOrElse(it -> change(it, present, next), () -> open(now.id()));
    present = next;
  }

  /// What people may have sent to them may have changed.
  synchronized void review() {
    call.ifPresent(this::follow);
  }

  private Map<Address, Place> places(CallView now) {
    return Place.of(now, seesScreens);
  }

  private void open(CallId id) {
    var chosen = bridges.choose(site);
    if (chosen.isEmpty()) {
      again(() -> conference.ifPresentOrElse(_ -> {}, this::reopen));
      return;
    }
    on = chosen;
    var made =
        new Conference(
            vertx,
            id.text().replaceAll("[^A-Za-z0-9-]", "-"),
            new Ids(new SecureRandom()),
            bridges.colibri(chosen.get()),
            channels,
            this);
    conference = Optional.of(made);
    change(made, Map.of(), call.map(this::places).orElse(Map.of()));
  }

  private synchronized void reopen() {
    call.map(CallView::id).filter(_ -> !ended).ifPresent(this::open);
  }

  private void change(Conference on, Map<Address, Place> before, Map<Address, Place> after) {
    before.forEach((who, was) -> {
      var is = Optional.ofNullable(after.get(who));
      if (is.filter(it -> it.device().equals(was.device())).isEmpty()) {
        offers.remove(who);
        note(who, "leave", on.leave(who.text()));
      }
    });
    after.forEach((who, is) -> {
      var was = Optional.ofNullable(before.get(who)).filter(it -> it.device().equals(is.device()));
      if (was.isEmpty()) {
        note(who, "join", on.join(who.text(), is.screens()));
      }
      change(on, who, was.orElse(Place.entered(is.screens())), is);
    });
  }

  private void change(Conference on, Address who, Place was, Place is) {
    if (was.screen() != is.screen()) {
      note(who, "screen", is.screen() ? on.startScreen(who.text()) : on.stopScreen(who.text()));
    }
    if (!was.muted().equals(is.muted())) {
      note(who, "mute", on.mute(who.text(), is.muted().audio(), is.muted().video()));
    }
    if (was.screens() != is.screens()) {
      note(who, "screens", on.screens(who.text(), is.screens()));
    }
    if (was.held() != is.held()) {
      note(who, "lastN", on.lastN(who.text(), is.held() ? 0 : -1));
    }
  }

  /// What fails because the bridge is lost is done again when there is another one.
  private void note(Address who, String what, Future<Void> done) {
    done.onFailure(e -> LOG.info("{} of {} in {} failed: {}", what, who, name(), e.getMessage()));
  }

  private synchronized String name() {
    return call.map(it -> it.id().text()).orElse("");
  }

  synchronized void end() {
    ended = true;
    offers.clear();
    conference.ifPresent(
        it -> it.end().onFailure(e -> LOG.info("A conference did not end: {}", e.getMessage())));
  }

  synchronized void bridgeFailed(Bridge ill) {
    if (on.equals(Optional.of(ill))) {
      conference.ifPresent(it -> it.bridgeFailed("it is not well"));
    }
  }

  Optional<OfferView> waiting(Address who) {
    return Optional.ofNullable(offers.get(who));
  }

  Future<Outcome> answer(Address by, long number, String sdp) {
    Optional<Conference> now;
    synchronized (this) {
      now = conference;
    }
    return now.map(it -> it.answer(by.text(), number, sdp))
        .orElseGet(() -> Future.failedFuture("no bridge yet"))
        .<Outcome>map(_ -> {
          offers.computeIfPresent(by, (_, offer) -> offer.number() == number ? null : offer);
          return new Outcome.Done(new CallReply.Noted());
        })
        .otherwise(Bridged::refused);
  }

  /// An answer that comes too late is of no concern any more.
  private static Outcome refused(Throwable e) {
    if (!(e instanceof ConferenceException failed)) {
      return new Outcome.Refused(Refusal.UNAVAILABLE, "No videobridge answers: wait for an offer.");
    }
    return switch (failed.trouble()) {
      case Trouble.OddAnswer odd -> new Outcome.Refused(Refusal.BAD_DESCRIPTION, odd.why() + ".");
      case Trouble.Outdated _ -> new Outcome.Done(new CallReply.Noted());
      case Trouble.Unfit _, Trouble.Over _ ->
          new Outcome.Refused(Refusal.NOT_IN_CALL, "You are not in the call.");
      case Trouble.Lost _, Trouble.BridgeFailed _ ->
          new Outcome.Refused(
              Refusal.UNAVAILABLE, "The videobridge does not answer: wait for another offer.");
    };
  }

  @Override
  public void offer(String who, Offer offer) {
    var address = new Address(who);
    var view = view(offer);
    offers.put(address, view);
    told(address)
        .ifPresent(
            place -> tell(id -> new CallEvent.Offered(id, place.device(), view), List.of(address)));
  }

  /// Who is still in the call gets in again: a bridge removes those whom it has not heard for a
  /// minute.
  @Override
  public void removed(String who, String why) {
    LOG.info("{} was removed from a conference: {}", who, why);
    var address = new Address(who);
    again(() -> rejoin(address));
  }

  private synchronized void rejoin(Address who) {
    Optional.ofNullable(present.get(who))
        .filter(_ -> !ended)
        .ifPresent(is -> conference.ifPresent(it -> change(it, Map.of(), Map.of(who, is))));
  }

  @Override
  public void speaking(String who) {
    List<Address> all;
    synchronized (this) {
      all = List.copyOf(present.keySet());
    }
    tell(id -> new CallEvent.Speaking(id, new Address(who)), all);
  }

  /// The conference says so in the log.
  @Override
  public void lost(String why) {
    again(this::recreate);
  }

  private synchronized void recreate() {
    if (ended || conference.isEmpty()) {
      return;
    }
    offers.clear();
    var chosen = bridges.choose(site);
    if (chosen.isEmpty()) {
      again(this::recreate);
      return;
    }
    on = chosen;
    conference
        .get()
        .recreate(bridges.colibri(chosen.get()))
        .onSuccess(_ -> LOG.info("conference of {} goes on with {}", name(), chosen.get().name()));
  }

  private void again(Runnable step) {
    vertx.setTimer(BETWEEN_TRIES.toMillis(), _ -> step.run());
  }

  private synchronized Optional<Place> told(Address who) {
    return Optional.ofNullable(present.get(who));
  }

  private interface Told {
    CallEvent of(CallId id);
  }

  private void tell(Told event, List<Address> people) {
    Optional<CallId> id;
    synchronized (this) {
      id = call.map(CallView::id);
    }
    id.ifPresent(it -> teller.tell(it, event.of(it), people));
  }

  private static OfferView view(Offer offer) {
    return new OfferView(
        offer.number(),
        offer.fresh(),
        offer.sdp(),
        offer.places().stream()
            .map(place ->
                new OfferView.PlaceView(
                    place.mid(), place.role().name(), place.from().map(Address::new)))
            .toList());
  }

  /// What somebody in a call sends and receives.
  ///
  /// @param screen whether they show theirs
  /// @param screens whether they may be shown those of others
  record Place(String device, Muted muted, boolean held, boolean screen, boolean screens) {

    static Place entered(boolean screens) {
      return new Place("", Muted.NOTHING, false, false, screens);
    }

    static Map<Address, Place> of(CallView call, Predicate<Address> seesScreens) {
      var all = new HashMap<Address, Place>();
      call.people().stream()
          .filter(person -> person.place() == PersonView.Place.IN)
          .forEach(person ->
              all.put(
                  person.address(),
                  of(
                      person,
                      call.sharing().equals(Optional.of(person.address())),
                      seesScreens.test(person.address()))));
      return all;
    }

    private static Place of(PersonView person, boolean screen, boolean screens) {
      boolean held = person.held().orElse(false);
      var muted = person.muted().orElse(Muted.NOTHING);
      return new Place(
          person.device().orElseThrow(),
          held ? new Muted(true, true) : muted,
          held,
          screen,
          screens);
    }
  }
}
