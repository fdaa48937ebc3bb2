package org.parley.gateway.call;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;
import org.parley.media.bridge.Bridges;
import org.parley.media.colibri.Channels;

/// Has a bridge mix the media of calls: a conference for each call, made when somebody answers.
public final class BridgeMedia implements Media {

  private final Vertx vertx;
  private final Bridges bridges;
  private final Channels channels;
  private final String site;
  private final Teller teller;
  private final Predicate<Address> seesScreens;
  private final Map<CallId, Bridged> calls = new ConcurrentHashMap<>();

  /// @param site where this node is: bridges there are taken first
  /// @param seesScreens who may be shown the screens of others, at the moment
  public BridgeMedia(
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
    bridges.listen(ill -> calls.values().forEach(call -> call.bridgeFailed(ill)));
  }

  /// Two people do without a bridge where none is well.
  @Override
  public Way way(boolean pair) {
    if (!bridges.well().isEmpty()) {
      return new Way.By(Through.BRIDGE);
    }
    return pair
        ? new Way.By(Through.PEER)
        : new Way.None(
            new Outcome.Refused(
                Refusal.UNAVAILABLE, "No videobridge answers at the moment: ask again."));
  }

  @Override
  public void follow(Optional<CallView> before, CallView after) {
    if (after.through() == Through.PEER) {
      return;
    }
    switch (after.state()) {
      case RINGING -> {}
      case CONNECTED ->
          calls
              .computeIfAbsent(
                  after.id(), _ -> new Bridged(vertx, bridges, channels, site, teller, seesScreens))
              .follow(after);
      case ENDED -> leave(after.id());
    }
  }

  @Override
  public void review(CallId call) {
    Optional.ofNullable(calls.get(call)).ifPresent(Bridged::review);
  }

  @Override
  public void leave(CallId call) {
    Optional.ofNullable(calls.remove(call)).ifPresent(Bridged::end);
  }

  @Override
  public Future<Outcome> answer(CallId call, Address by, long number, String sdp) {
    return Optional.ofNullable(calls.get(call))
        .map(it -> it.answer(by, number, sdp))
        .orElseGet(() ->
            Future.succeededFuture(
                new Outcome.Refused(Refusal.NOT_IN_CALL, "Nobody has answered yet.")));
  }

  @Override
  public Optional<OfferView> waiting(CallId call, Address who) {
    return Optional.ofNullable(calls.get(call)).flatMap(it -> it.waiting(who));
  }
}
