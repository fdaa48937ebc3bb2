package org.parley.gateway.call;

import io.vertx.core.Future;
import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;

/// Where there is no bridge: two people's browsers talk to each other.
public record PeersOnly() implements Media {

  @Override
  public Way way(boolean pair) {
    return pair
        ? new Way.By(Through.PEER)
        : new Way.None(
            new Outcome.Refused(
                Refusal.NO_BRIDGE,
                "Calls of more than two need a videobridge, which an administrator can set up."));
  }

  @Override
  public void follow(Optional<CallView> before, CallView after) {}

  @Override
  public void review(CallId call) {}

  @Override
  public void leave(CallId call) {}

  @Override
  public Future<Outcome> answer(CallId call, Address by, long number, String sdp) {
    return Future.succeededFuture(
        new Outcome.Refused(Refusal.BAD_DESCRIPTION, "There is no offer to answer."));
  }

  @Override
  public Optional<OfferView> waiting(CallId call, Address who) {
    return Optional.empty();
  }
}
