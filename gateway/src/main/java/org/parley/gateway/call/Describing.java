package org.parley.gateway.call;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.Set;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;

/// Hands on what browsers say of their connections.
final class Describing {

  /// An answer to what thirty people send has about 90 KiB.
  private static final int LONGEST = 200 * 1024;

  private static final int LONGEST_CANDIDATE = 1024;

  private final Media media;
  private final Teller teller;

  Describing(Media media, Teller teller) {
    this.media = media;
    this.teller = teller;
  }

  Future<Outcome> describe(Address by, CallState state, Describe describe) {
    var fault = fault(describe);
    if (fault.isPresent()) {
      return refused(Refusal.BAD_DESCRIPTION, fault.get());
    }
    if (!Devices.isIn(state.roll(), by, describe.device())) {
      return refused(Refusal.NOT_IN_CALL, "This device is not in the call.");
    }
    return switch (state.invitation().through()) {
      case PEER -> hand(by, state, describe);
      case BRIDGE -> answer(by, describe);
    };
  }

  private Future<Outcome> hand(Address by, CallState state, Describe describe) {
    boolean offers = by.equals(state.invitation().by());
    if (describe.description().filter(it -> it.type().equals("offer") != offers).isPresent()) {
      return refused(Refusal.BAD_DESCRIPTION, "Who has called offers, and the other one answers.");
    }
    var other = state.roll().whoAreIn().stream().filter(who -> !who.equals(by)).findFirst();
    if (other.isEmpty()) {
      return refused(Refusal.NOT_IN_CALL, "Nobody else is in the call.");
    }
    var device = state.roll().in(other.get()).orElseThrow().device();
    teller.tell(
        describe.call(),
        new CallEvent.Described(
            describe.call(), device, by, describe.description(), describe.candidate()),
        Set.of(other.get()));
    return Future.succeededFuture(new Outcome.Done(new CallReply.Noted()));
  }

  private Future<Outcome> answer(Address by, Describe describe) {
    return describe
        .number()
        .filter(_ -> describe.description().isPresent())
        .map(
            number -> media.answer(describe.call(), by, number, describe.description().get().sdp()))
        .orElseGet(() ->
            refused(Refusal.BAD_DESCRIPTION, "A bridge is told answers, with the offer's number."));
  }

  private static Optional<String> fault(Describe describe) {
    if (describe.description().isPresent() == describe.candidate().isPresent()) {
      return Optional.of("Give a description or a candidate.");
    }
    boolean fits =
        describe
                .description()
                .map(it -> it.type().matches("offer|answer") && it.sdp().length() <= LONGEST)
                .orElse(true)
            && describe
                .candidate()
                .map(it -> it.candidate().length() <= LONGEST_CANDIDATE)
                .orElse(true);
    return fits ? Optional.empty() : Optional.of("It is too long, or no offer and no answer.");
  }

  private static Future<Outcome> refused(Refusal refusal, String message) {
    return Future.succeededFuture(new Outcome.Refused(refusal, message));
  }
}
