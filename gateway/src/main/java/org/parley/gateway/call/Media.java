package org.parley.gateway.call;

import io.vertx.core.Future;
import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Outcome;

/// Takes what people say and show to each other, as the states of calls say. May be used on any
/// thread.
public interface Media {

  /// How the media of a new call go; refused where there is no way.
  ///
  /// @param pair whether it is of two
  Way way(boolean pair);

  /// The call was `before` and is `after` now.
  ///
  /// @param before empty where it begins, or comes from another node
  void follow(Optional<CallView> before, CallView after);

  /// The rights of somebody in the call may be others than before.
  void review(CallId call);

  /// Another node takes care of the call from now on.
  void leave(CallId call);

  /// What the browser of `by` answers to an offer.
  Future<Outcome> answer(CallId call, Address by, long number, String sdp);

  /// What `who` has not answered yet.
  Optional<OfferView> waiting(CallId call, Address who);

  /// How media go.
  sealed interface Way {
    record By(Through through) implements Way {}

    record None(Outcome.Refused why) implements Way {}
  }
}
