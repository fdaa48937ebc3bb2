package org.parley.gateway.conversation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import org.parley.gateway.access.Address;

/// Somebody who takes part in a conversation, or once did.
///
/// @param moderator may add, remove, appoint and dismiss
/// @param since the sequence of the entry that brought them in the last time
/// @param visibility what they may see
/// @param said how many messages are theirs
/// @param lastSaid the sequence of their last message, 0 if they said nothing
/// @param heardBefore how many messages of others there were when they came in the last time
/// @param departure present if they went
public record Participant(
    Address address,
    boolean moderator,
    long since,
    Visibility visibility,
    long said,
    long lastSaid,
    long heardBefore,
    Optional<Departure> departure) {

  static Participant stranger(Address address) {
    return new Participant(address, false, 0, Visibility.none(), 0, 0, 0, Optional.empty());
  }

  /// Whether they take part now.
  @JsonIgnore
  public boolean present() {
    return since > 0 && departure.isEmpty();
  }

  Participant joins(long sequence, Visibility granted, long saidByAll, boolean asModerator) {
    var sees = visibility.join(granted).openFrom(sequence);
    long heard = saidByAll - said;
    return new Participant(
        address, asModerator, sequence, sees, said, lastSaid, heard, Optional.empty());
  }

  Participant goes(long sequence, Departure how) {
    var saw = visibility.closeAt(sequence);
    return new Participant(
        address, false, since, saw, said, lastSaid, heardBefore, Optional.of(how));
  }

  Participant says(long sequence) {
    return new Participant(
        address, moderator, since, visibility, said + 1, sequence, heardBefore, departure);
  }

  Participant asModerator(boolean appointed) {
    return new Participant(
        address, appointed, since, visibility, said, lastSaid, heardBefore, departure);
  }
}
