package org.parley.it.client;

import java.net.http.WebSocket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Takes what a node sends on one socket: hands replies to those who asked, and events on.
final class Inbox implements WebSocket.Listener {

  /// How a connection ended.
  record Close(int code, String reason) {}

  private final Map<Long, CompletableFuture<Reply>> waiting = new ConcurrentHashMap<>();
  private final StringBuilder partial = new StringBuilder();
  private final Consumer<JsonNode> events;
  private volatile Optional<Close> close = Optional.empty();

  Inbox(Consumer<JsonNode> events) {
    this.events = events;
  }

  CompletableFuture<Reply> replyTo(long reference) {
    var reply = new CompletableFuture<Reply>();
    waiting.put(reference, reply);
    if (close.isPresent()) {
      end(close.get());
    }
    return reply;
  }

  Optional<Close> close() {
    return close;
  }

  void end(Close how) {
    close = Optional.of(close.orElse(how));
    waiting.values().forEach(one -> one.completeExceptionally(new ConnectionLost(how)));
    waiting.clear();
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
    partial.append(text);
    if (last) {
      JsonNode frame = Json.parse(partial.toString());
      partial.setLength(0);
      take(frame);
    }
    socket.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    end(new Close(code, reason));
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable error) {
    end(new Close(1006, error.toString()));
  }

  private void take(JsonNode frame) {
    if (!frame.has("re")) {
      events.accept(frame);
      return;
    }
    CompletableFuture<Reply> asked = waiting.remove(frame.get("re").asLong());
    if (asked == null) {
      throw new AssertionError("a reply that nobody waits for: " + frame);
    }
    asked.complete(new Reply(frame));
  }

  /// The connection ended before the reply came: what was asked may have happened.
  static final class ConnectionLost extends RuntimeException {
    private static final long serialVersionUID = 1;

    ConnectionLost(Close how) {
      super("the connection ended with " + how.code() + " " + how.reason());
    }
  }
}
