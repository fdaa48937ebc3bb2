package org.parley.it.drive;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.parley.it.client.Json;
import org.parley.it.client.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One connection of a driver: pairs replies with what was asked, and knows when it is dead.
final class Line {

  private static final long SILENCE_NANOS = Duration.ofSeconds(6).toNanos();
  private static final long PATIENCE_NANOS = Duration.ofSeconds(15).toNanos();
  private static final String LOST = "the connection ended";

  private final WebSocket socket;
  private final Map<Long, Asked> waiting = new HashMap<>();
  private long references;
  private boolean isDropped;
  private long heardAt = System.nanoTime();

  private record Asked(Promise<Reply> reply, long at) {}

  Line(WebSocket socket, Consumer<JsonNode> events, Runnable ended) {
    this.socket = socket;
    socket.textMessageHandler(text -> take(Json.parse(text), events));
    socket.pongHandler(_ -> heardAt = System.nanoTime());
    socket.exceptionHandler(_ -> socket.close());
    socket.closeHandler(_ -> {
      if (!isDropped) {
        fail();
        ended.run();
      }
    });
  }

  /// The reply to `command`; fails if the connection ends before it comes.
  Future<Reply> ask(ObjectNode command) {
    Promise<Reply> reply = Promise.promise();
    if (socket.isClosed()) {
      return Future.failedFuture(LOST);
    }
    waiting.put(++references, new Asked(reply, System.nanoTime()));
    socket.writeTextMessage(command.deepCopy().put("ref", references).toString());
    return reply.future();
  }

  private void take(JsonNode frame, Consumer<JsonNode> events) {
    heardAt = System.nanoTime();
    if (isDropped) {
      return;
    }
    if (!frame.has("re")) {
      events.accept(frame);
      return;
    }
    Asked asked = waiting.remove(frame.get("re").asLong());
    if (asked == null) {
      throw new IllegalStateException("a reply that nobody waits for: " + frame);
    }
    asked.reply().complete(new Reply(frame));
  }

  /// Pings; whether there is still somebody at the other end.
  boolean isAlive() {
    long now = System.nanoTime();
    boolean answers = waiting.values().stream().allMatch(one -> now - one.at() < PATIENCE_NANOS);
    if (socket.isClosed() || now - heardAt > SILENCE_NANOS || !answers) {
      return false;
    }
    socket.writePing(Buffer.buffer());
    return true;
  }

  /// Ends the connection without a word; nothing more comes of it.
  void drop() {
    isDropped = true;
    fail();
    if (!socket.isClosed()) {
      socket.shutdown(0, TimeUnit.SECONDS);
    }
  }

  private void fail() {
    var asked = List.copyOf(waiting.values());
    waiting.clear();
    asked.forEach(one -> one.reply().tryFail(LOST));
  }
}
