package org.parley.gateway.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.gateway.access.Address;
import org.parley.gateway.conversation.ConversationId;

/// A call as it is told and stored: all of its state.
///
/// @param ringsUntil when those who are rung are not any more
public record CallView(
    CallId id,
    ConversationId conversation,
    long version,
    Phase state,
    Through through,
    Address by,
    Set<Medium> media,
    Instant startedAt,
    Instant ringsUntil,
    Optional<Instant> connectedAt,
    Optional<Instant> endedAt,
    Optional<Why> reason,
    List<PersonView> people,
    Optional<Address> sharing,
    List<ScreenRequest> requests) {

  /// Which state a call is in.
  public enum Phase {
    RINGING,
    CONNECTED,
    ENDED
  }

  public CallView {
    media = new TreeSet<>(media);
    people = List.copyOf(people);
    requests = List.copyOf(requests);
  }
}
