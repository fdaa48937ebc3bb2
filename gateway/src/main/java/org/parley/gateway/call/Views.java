package org.parley.gateway.call;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.gateway.access.Address;

/// Turns the states of calls into what is told and stored, and back, without loss.
final class Views {

  private static final Comparator<ScreenRequest> ORDER =
      Comparator.comparing(ScreenRequest::by).thenComparing(ScreenRequest::of);

  private Views() {}

  static CallView of(CallState state) {
    return switch (state) {
      case Ringing ringing ->
          view(ringing, CallView.Phase.RINGING, Optional.empty(), Optional.empty(), Screens.NONE);
      case Connected connected ->
          view(
              connected,
              CallView.Phase.CONNECTED,
              Optional.of(connected.since()),
              Optional.empty(),
              connected.screens());
      case Ended ended ->
          view(ended, CallView.Phase.ENDED, ended.since(), Optional.of(ended), Screens.NONE);
    };
  }

  private static CallView view(
      CallState state,
      CallView.Phase phase,
      Optional<Instant> since,
      Optional<Ended> ended,
      Screens screens) {
    var invitation = state.invitation();
    return new CallView(
        invitation.id(),
        invitation.id().conversation(),
        state.version(),
        phase,
        invitation.through(),
        invitation.by(),
        invitation.media(),
        invitation.at(),
        invitation.ringsUntil(),
        since,
        ended.map(Ended::until),
        ended.map(Ended::why),
        people(state.roll()),
        screens.sharing(),
        screens.requests().stream().sorted(ORDER).toList());
  }

  private static List<PersonView> people(Roll roll) {
    return roll.members().entrySet().stream()
        .map(each -> PersonView.of(each.getKey(), each.getValue()))
        .toList();
  }

  static CallState state(CallView view) {
    var invitation =
        new Invitation(
            view.id(),
            view.by(),
            view.media(),
            view.through(),
            view.startedAt(),
            view.ringsUntil());
    var roll = roll(view);
    return switch (view.state()) {
      case RINGING -> new Ringing(invitation, roll, view.version());
      case CONNECTED ->
          new Connected(
              invitation,
              roll,
              view.version(),
              view.connectedAt().orElseThrow(),
              new Screens(view.sharing(), Set.copyOf(view.requests())));
      case ENDED ->
          new Ended(
              invitation,
              roll,
              view.version(),
              view.connectedAt(),
              view.endedAt().orElseThrow(),
              view.reason().orElseThrow());
    };
  }

  private static Roll roll(CallView view) {
    var members = new LinkedHashMap<Address, Member>();
    view.people().forEach(person -> members.put(person.address(), person.member()));
    return new Roll(members);
  }
}
