package org.parley.gateway.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.gateway.access.Address;
import org.parley.gateway.delivery.Envelope;

/// The marks that have moved since participants were last told: one event per person, however often
/// it moved.
final class MovedMarks {

  private final Map<Address, Long> read = new HashMap<>();
  private final Map<Address, Stretch> delivered = new HashMap<>();

  boolean isEmpty() {
    return read.isEmpty() && delivered.isEmpty();
  }

  void read(Address by, long sequence) {
    read.merge(by, sequence, Math::max);
  }

  /// The mark of `by` went from `before` to `sequence`.
  void delivered(Address by, long before, long sequence) {
    delivered.merge(
        by, new Stretch(before + 1, sequence), (old, now) -> new Stretch(old.from(), now.to()));
  }

  /// Read marks go to everybody, delivered marks to those whose messages they are about.
  List<Envelope> drain(Conversation conversation) {
    var id = conversation.id();
    var present = conversation.participants();
    var envelopes = new ArrayList<Envelope>();
    read.forEach((by, sequence) ->
        envelopes.add(
            Letters.event(
                id,
                new ConversationEvent.Read(id, by, sequence),
                present.stream().map(Participant::address).toList())));
    delivered.forEach((by, stretch) ->
        envelopes.add(
            Letters.event(
                id,
                new ConversationEvent.Delivered(id, by, stretch.to()),
                present.stream()
                    .filter(p -> p.lastSaid() >= stretch.from() && !p.address().equals(by))
                    .map(Participant::address)
                    .toList())));
    read.clear();
    delivered.clear();
    return envelopes;
  }
}
