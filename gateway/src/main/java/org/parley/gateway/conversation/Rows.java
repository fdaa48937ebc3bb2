package org.parley.gateway.conversation;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import org.parley.gateway.access.Address;
import org.parley.gateway.json.Json;
import org.parley.gateway.store.Row;
import org.parley.gateway.store.RowKey;
import tools.jackson.databind.json.JsonMapper;

/// The rows that are derived from conversations. They may run ahead of the log, never behind, and
/// never authorize: readers confirm against the fold.
///
/// `participation` (person, conversation): whether it is hidden, or was left · `head`
/// (conversation): the time of the last entry, the version is its sequence · `snapshot`
/// (conversation): a fold, a cache · `read` and `delivered` (conversation, person): marks.
final class Rows {

  static final String PARTICIPATION = "participation";
  static final String READ = "read";
  static final String DELIVERED = "delivered";

  private final JsonMapper mapper = Json.mapper();

  Row participation(Address person, ConversationId id, long version, Participation how) {
    return row(new RowKey(PARTICIPATION, person.text(), id.text()), version, how);
  }

  Participation participation(Row row) {
    return mapper.readValue(row.value().getBytes(), Participation.class);
  }

  Row head(ConversationId id, Entry last) {
    return row(headKey(id), last.sequence(), last.at().toEpochMilli());
  }

  RowKey headKey(ConversationId id) {
    return new RowKey("head", id.text(), "");
  }

  Instant headAt(Row head) {
    return Instant.ofEpochMilli(mapper.readValue(head.value().getBytes(), Long.class));
  }

  Row snapshot(Conversation conversation) {
    return row(snapshotKey(conversation.id()), conversation.lastSequence(), conversation);
  }

  RowKey snapshotKey(ConversationId id) {
    return new RowKey("snapshot", id.text(), "");
  }

  Conversation conversation(Row snapshot) {
    return mapper.readValue(snapshot.value().getBytes(), Conversation.class);
  }

  Row read(ConversationId id, Address person, Mark mark) {
    return row(new RowKey(READ, id.text(), person.text()), mark.sequence(), mark);
  }

  Mark mark(Row read) {
    return mapper.readValue(read.value().getBytes(), Mark.class);
  }

  Row delivered(ConversationId id, Address person, long sequence) {
    return row(new RowKey(DELIVERED, id.text(), person.text()), sequence, sequence);
  }

  private Row row(RowKey key, long version, Object value) {
    return new Row(key, version, Buffer.buffer(mapper.writeValueAsBytes(value)));
  }
}
