package org.parley.gateway.presence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.access.Permission;

/// How somebody can be reached, and what they say of it.
///
/// @param idle whether nobody uses any of their devices
/// @param until when `state` ends by itself
/// @param manual whether it was chosen, by themselves or for them
/// @param inCall whether they talk to somebody; left out where not
public record Presence(
    PresenceState state,
    boolean idle,
    Optional<Reason> reason,
    Optional<String> note,
    Optional<String> place,
    Optional<Instant> until,
    boolean manual,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean inCall) {

  private static final Presence OFFLINE = of(Contribution.NONE);

  static Presence of(Contribution here) {
    return new Presence(
        state(here),
        here.idle() && !here.inCall(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        here.signedIn() && here.inCall());
  }

  private static PresenceState state(Contribution here) {
    if (!here.signedIn()) {
      return PresenceState.OFFLINE;
    }
    return here.inCall() ? PresenceState.BUSY : PresenceState.AVAILABLE;
  }

  static Presence of(Manual chosen, boolean idle, boolean inCall) {
    return new Presence(
        chosen.state().state(),
        idle && !inCall,
        chosen.reason(),
        chosen.note(),
        chosen.place(),
        chosen.until(),
        true,
        inCall);
  }

  /// What of it another one sees at `level`.
  Optional<Presence> seenAt(AuthorizationLevel level) {
    if (!Permission.SEE_PRESENCE.openTo(level)) {
      return Optional.empty();
    }
    if (state == PresenceState.APPEAR_OFFLINE) {
      return Optional.of(OFFLINE);
    }
    return Optional.of(Permission.SEE_WHEREABOUTS.openTo(level) ? this : withoutWhereabouts());
  }

  private Presence withoutWhereabouts() {
    return new Presence(
        state, idle, reason, Optional.empty(), Optional.empty(), until, manual, inCall);
  }
}
