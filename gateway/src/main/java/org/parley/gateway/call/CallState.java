package org.parley.gateway.call;

import java.time.Instant;
import java.util.Optional;

/// What a call is at one moment. Pure and immutable: what happens gives the next one, and so does
/// time. Everything else that a call needs follows from the difference of two.
sealed interface CallState permits Ringing, Connected, Ended {

  Invitation invitation();

  Roll roll();

  /// Higher with each state of the call.
  long version();

  Turn on(Happening happening, Instant now);

  /// What time has made of it by `now`.
  CallState at(Instant now);

  /// When time will next make something else of it, if ever.
  Optional<Instant> due();

  /// A call as it begins, which may be over at once.
  static CallState begin(Invitation invitation, Roll roll) {
    return new Ringing(invitation, roll, 0).settled(roll, invitation.at(), Why.UNREACHABLE);
  }
}
