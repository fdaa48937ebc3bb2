package org.parley.gateway.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.gateway.access.AuthorizationLevel.BLOCKED;
import static org.parley.gateway.access.AuthorizationLevel.BUSINESS;
import static org.parley.gateway.access.AuthorizationLevel.PERSONAL;
import static org.parley.gateway.access.AuthorizationLevel.PUBLIC;
import static org.parley.gateway.access.AuthorizationLevel.TEAM;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.AuthorizationLevel;

class PresenceTest {

  private static final Optional<Instant> END = Optional.of(Instant.parse("2026-12-24T12:00:00Z"));
  private static final Presence WHOLE = Presence.of(manual(ManualState.AWAY), true, false);
  private static final Presence OFFLINE = Situation.NOBODY.presence();

  @Test
  void belowPublicThereIsNothing() {
    assertEquals(Optional.empty(), WHOLE.seenAt(BLOCKED));
  }

  @Test
  void belowTeamThereAreNoWhereabouts() {
    var partly =
        new Presence(
            PresenceState.AWAY,
            true,
            Optional.of(Reason.VACATION),
            Optional.empty(),
            Optional.empty(),
            END,
            true,
            false);
    assertEquals(Optional.of(partly), WHOLE.seenAt(PUBLIC));
    assertEquals(Optional.of(partly), WHOLE.seenAt(BUSINESS));
  }

  @Test
  void fromTeamThereIsEverything() {
    assertEquals(Optional.of(WHOLE), WHOLE.seenAt(TEAM));
    assertEquals(Optional.of(WHOLE), WHOLE.seenAt(PERSONAL));
  }

  @Test
  void whoAppearsOfflineLooksLikeWhoIs() {
    var hidden = Presence.of(manual(ManualState.APPEAR_OFFLINE), true, false);
    for (var level : AuthorizationLevel.values()) {
      assertEquals(OFFLINE.seenAt(level), hidden.seenAt(level), level.toString());
    }
  }

  private static Manual manual(ManualState state) {
    return new Manual(
        state,
        Optional.of(Reason.VACATION),
        Optional.of("Back on Monday"),
        Optional.of("Sylt"),
        END,
        false,
        false);
  }
}
