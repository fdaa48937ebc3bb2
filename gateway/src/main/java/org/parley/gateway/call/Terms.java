package org.parley.gateway.call;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.parley.gateway.conversation.ConversationId;
import org.parley.gateway.store.Append;
import org.parley.gateway.store.Appended;
import org.parley.gateway.store.LogEntry;
import org.parley.gateway.store.NewEntry;
import org.parley.gateway.store.Store;
import org.parley.gateway.store.StoreUnavailable;

/// The terms in which nodes write the states of a conversation's calls: a log with a line for each
/// time that a node begins to. Whoever has written looks afterwards whether their term still is the
/// last one, and whoever begins a term reads after that what was written; so nothing that somebody
/// was told is done is written over by a node which did not know of it.
final class Terms {

  private static final int PAGE = 1_000;

  private final Store store;

  Terms(Store store) {
    this.store = store;
  }

  /// Begins the next term; fails with [Overtaken] where another node is faster.
  ///
  /// @param known a term that has been, or 0
  Future<Long> begin(ConversationId conversation, long known) {
    return store
        .read(log(conversation), known + 1, known + PAGE)
        .compose(later ->
            later.size() == PAGE
                ? begin(conversation, known + PAGE)
                : append(
                    conversation,
                    later.stream().mapToLong(LogEntry::sequence).max().orElse(known)));
  }

  /// Completes if no term has begun after `term`; fails with [Overtaken] if one has.
  Future<Void> confirm(ConversationId conversation, long term) {
    return store
        .read(log(conversation), term + 1, term + 1)
        .compose(later -> later.isEmpty() ? Future.succeededFuture() : overtaken());
  }

  private Future<Long> append(ConversationId conversation, long last) {
    var entry = new NewEntry(Long.toString(last + 1), Buffer.buffer());
    return store
        .append(new Append(log(conversation), last, List.of(entry), List.of()))
        .compose(appended ->
            switch (appended) {
              case Appended.Stored _ -> Future.succeededFuture(last + 1);
              case Appended.Conflict _ -> overtaken();
              case Appended.Unknown(var cause) ->
                  Future.failedFuture(new StoreUnavailable("a call waits", cause));
            });
  }

  private static <T> Future<T> overtaken() {
    return Future.failedFuture(new Overtaken());
  }

  private static String log(ConversationId conversation) {
    return "call:" + conversation.text();
  }
}
