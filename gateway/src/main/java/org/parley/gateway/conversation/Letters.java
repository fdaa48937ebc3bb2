package org.parley.gateway.conversation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.parley.gateway.access.Address;
import org.parley.gateway.delivery.Envelope;
import org.parley.gateway.delivery.Event;
import org.parley.gateway.delivery.Frame;
import org.parley.gateway.json.Json;
import tools.jackson.databind.json.JsonMapper;

/// Writes what a conversation has to tell, once each, and to whom.
final class Letters {

  private static final JsonMapper MAPPER = Json.mapper();

  private Letters() {}

  /// The envelopes of `lines`, all of which `conversation` has folded.
  static List<Envelope> entries(Conversation conversation, List<Line> lines) {
    var envelopes = new ArrayList<Envelope>(lines.size());
    for (var line : lines) {
      var id = conversation.id();
      long sequence = line.entry().sequence();
      var event =
          new ConversationEvent.EntryAdded(id, sequence, ConversationLogs.textOf(line.body()));
      boolean said = line.entry().content() instanceof Content.Said;
      envelopes.add(
          new Envelope(
              id.text(),
              sequence,
              said,
              Frame.of(event, MAPPER),
              conversation.recipients(sequence)));
    }
    return envelopes;
  }

  /// An event that carries no entry.
  static Envelope event(ConversationId id, Event event, Collection<Address> recipients) {
    return new Envelope(id.text(), 0, false, Frame.of(event, MAPPER), recipients);
  }
}
