package org.parley.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.WebSocket;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// A signed-in person's socket. Like everything that sends, it lives on the one event loop of the
/// generator and needs no lock.
final class Client {

  private static final String ADDED = "\"event\":\"EntryAdded\"";
  private static final String PRESENCE = "\"event\":\"PresenceChanged\"";
  private static final String RIGHTS = "\"event\":\"RightsChanged\"";
  private static final String SEQUENCE = "\"sequence\":";

  private final String address;
  private final WebSocket socket;
  private final Map<Integer, Promise<JsonObject>> waiting = new HashMap<>();
  private int ref;
  private LongConsumer heard = _ -> {};
  private Consumer<String> told = _ -> {};
  private Runnable rights = () -> {};

  private Client(String address, WebSocket socket) {
    this.address = address;
    this.socket = socket;
    socket.textMessageHandler(this::take);
    socket.closeHandler(_ -> closed());
  }

  static Future<Client> signIn(String address, WebSocket socket, String token) {
    var client = new Client(address, socket);
    return client.command("SignIn", new JsonObject().put("token", token)).map(client);
  }

  String address() {
    return address;
  }

  /// Gives `heard` the sequence of every entry that is delivered.
  void onEntry(LongConsumer heard) {
    this.heard = heard;
  }

  /// Gives `told` every frame about somebody's presence.
  void onPresence(Consumer<String> told) {
    this.told = told;
  }

  /// Calls `rights` whenever what the person may do has changed.
  void onRights(Runnable rights) {
    this.rights = rights;
  }

  /// What `ok` holds; fails with what the node says instead.
  Future<JsonObject> command(String name, JsonObject properties) {
    Promise<JsonObject> reply = Promise.promise();
    waiting.put(++ref, reply);
    var frame = new JsonObject().put("do", name).put("ref", ref).mergeIn(properties);
    socket.writeTextMessage(frame.encode()).onFailure(reply::tryFail);
    return reply.future();
  }

  Future<Void> close() {
    return socket.close();
  }

  /// Of the many deliveries only the sequence is read, so that the generator does not slow down the
  /// node.
  private void take(String frame) {
    if (frame.contains(ADDED)) {
      heard.accept(sequence(frame));
    } else if (frame.contains(PRESENCE)) {
      told.accept(frame);
    } else if (frame.contains(RIGHTS)) {
      rights.run();
    } else if (frame.contains("\"re\":")) {
      answered(new JsonObject(frame), frame);
    }
  }

  private static long sequence(String frame) {
    int from = frame.indexOf(SEQUENCE) + SEQUENCE.length();
    int to = from;
    while (Character.isDigit(frame.charAt(to))) {
      to++;
    }
    return Long.parseLong(frame, from, to, 10);
  }

  private void answered(JsonObject reply, String frame) {
    var promise = waiting.remove(reply.getInteger("re"));
    if (promise == null) {
      throw new IllegalStateException("a reply that nobody waits for: " + frame);
    }
    if (reply.containsKey("ok")) {
      promise.complete(reply.getJsonObject("ok"));
    } else {
      promise.fail(frame);
    }
  }

  private void closed() {
    waiting.values().forEach(reply -> reply.tryFail("the socket of " + address + " closed"));
    waiting.clear();
  }
}
