package org.parley.gateway.call;

import io.vertx.core.Future;
import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Outcome;

/// Media of two go between them, those of more by a bridge which is not there: for tests of what
/// calls themselves do.
record AnyWay() implements Media {

  @Override
  public Way way(boolean pair) {
    return new Way.By(pair ? Through.PEER : Through.BRIDGE);
  }

  @Override
  public void follow(Optional<CallView> before, CallView after) {}

  @Override
  public void review(CallId call) {}

  @Override
  public void leave(CallId call) {}

  @Override
  public Future<Outcome> answer(CallId call, Address by, long number, String sdp) {
    return Future.succeededFuture(new Outcome.Done(new CallReply.Noted()));
  }

  @Override
  public Optional<OfferView> waiting(CallId call, Address who) {
    return Optional.empty();
  }
}
