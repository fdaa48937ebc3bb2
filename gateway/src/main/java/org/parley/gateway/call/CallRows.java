package org.parley.gateway.call;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import org.parley.gateway.conversation.ConversationId;
import org.parley.gateway.json.Json;
import org.parley.gateway.store.Row;
import org.parley.gateway.store.RowKey;
import org.parley.gateway.store.Store;
import tools.jackson.databind.json.JsonMapper;

/// The last call of each conversation in the store, and which of them may not be over yet.
final class CallRows {

  private static final String LAST = "call-state";
  private static final String LIVE = "call-live";

  /// More states than a node writes in one term.
  private static final long MOST_WRITES = 1_000_000_000;

  private final Store store;
  private final JsonMapper mapper = Json.mapper();

  CallRows(Store store) {
    this.store = store;
  }

  /// What is stored of a call, and the term in which it was written.
  record Kept(CallView call, long term) {}

  /// Stores a state, unless one of a later term is there.
  ///
  /// @param write how many states were written in this term before
  Future<Void> put(CallView call, long term, long write) {
    var id = call.id();
    var live = new Row(live(id.conversation()), 0, Buffer.buffer());
    var last =
        new Row(
            last(id.conversation()),
            term * MOST_WRITES + write,
            Buffer.buffer(mapper.writeValueAsBytes(call)));
    return store.put(List.of(live, last));
  }

  /// The last call of `conversation` as it last was.
  Future<Optional<Kept>> read(ConversationId conversation) {
    return store
        .rows(List.of(last(conversation)))
        .map(rows ->
            rows.stream()
                .findFirst()
                .map(row ->
                    new Kept(
                        mapper.readValue(row.value().getBytes(), CallView.class),
                        row.version() / MOST_WRITES)));
  }

  /// Conversations with calls that may not be over, or whose end may not be noted yet.
  Future<List<ConversationId>> live() {
    return store
        .scan(LIVE, LIVE, "", 1_000)
        .map(rows -> rows.stream().map(row -> new ConversationId(row.key().key())).toList());
  }

  /// The call of `conversation` is over, and that is noted.
  Future<Void> over(ConversationId conversation) {
    return store.delete(List.of(live(conversation)));
  }

  private static RowKey last(ConversationId conversation) {
    return new RowKey(LAST, conversation.text(), LAST);
  }

  private static RowKey live(ConversationId conversation) {
    return new RowKey(LIVE, LIVE, conversation.text());
  }
}
