package org.parley.gateway.presence;

import java.time.Instant;
import java.util.Optional;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.access.Permission;

/// How somebody can be reached, and what they say of it.
///
/// @param idle whether nobody uses any of their devices
/// @param until when `state` ends by itself
/// @param manual whether it was chosen, by themselves or for them
public record Presence(
    PresenceState state,
    boolean idle,
    Optional<Reason> reason,
    Optional<String> note,
    Optional<String> place,
    Optional<Instant> until,
    boolean manual) {

  private static final Presence OFFLINE = of(Contribution.NONE);

  static Presence of(Contribution here) {
    return new Presence(
        here.signedIn() ? PresenceState.AVAILABLE : PresenceState.OFFLINE,
        here.idle(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  static Presence of(Manual chosen, boolean idle) {
    return new Presence(
        chosen.state().state(),
        idle,
        chosen.reason(),
        chosen.note(),
        chosen.place(),
        chosen.until(),
        true);
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
    return new Presence(state, idle, reason, Optional.empty(), Optional.empty(), until, manual);
  }
}
