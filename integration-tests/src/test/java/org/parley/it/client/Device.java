package org.parley.it.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One connection to a node: sends commands and keeps every event that comes.
public final class Device implements AutoCloseable {

  private final Inbox inbox;
  private final WebSocket socket;
  private final List<JsonNode> events;
  private final AtomicLong references = new AtomicLong();
  private CompletableFuture<?> lastSend = CompletableFuture.completedFuture(null);

  private Device(Inbox inbox, WebSocket socket, List<JsonNode> events) {
    this.inbox = inbox;
    this.socket = socket;
    this.events = events;
  }

  /// Connects to the node at `node` (http://host:port) without signing in.
  public static Device connect(HttpClient http, URI node) {
    List<JsonNode> events = new CopyOnWriteArrayList<>();
    return connect(http, node, events, events::add);
  }

  /// Connects and hands every event to `events` on the connection's thread, keeping none.
  public static Device connect(HttpClient http, URI node, Consumer<JsonNode> events) {
    return connect(http, node, List.of(), events);
  }

  private static Device connect(
      HttpClient http, URI node, List<JsonNode> kept, Consumer<JsonNode> events) {
    var inbox = new Inbox(events);
    URI address = URI.create("ws://" + node.getAuthority() + "/api/v1/socket");
    WebSocket socket = http.newWebSocketBuilder().buildAsync(address, inbox).join();
    return new Device(inbox, socket, kept);
  }

  /// Sends `command` with the next reference; the future fails if the connection ends first.
  public synchronized CompletableFuture<Reply> send(ObjectNode command) {
    long reference = references.incrementAndGet();
    CompletableFuture<Reply> reply = inbox.replyTo(reference);
    String text = command.deepCopy().put("ref", reference).toString();
    lastSend = lastSend.thenCompose(_ -> socket.sendText(text, true)).whenComplete(this::sent);
    return reply;
  }

  private void sent(@Nullable Object done, @Nullable Throwable fault) {
    if (fault != null) {
      inbox.end(new Inbox.Close(1006, fault.toString()));
    }
  }

  /// Sends `command` and waits for its reply.
  public Reply ask(ObjectNode command) {
    try {
      return send(command).get(Eventually.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("no reply to " + command, e);
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for the reply to " + command, e);
    }
  }

  /// Every event that came so far, in the order of arrival.
  public List<JsonNode> events() {
    return events;
  }

  /// Waits for an event that came already or will come.
  public JsonNode waitsFor(String what, Predicate<JsonNode> wanted) {
    return Eventually.find(what, () -> events.stream().filter(wanted).findFirst(), this::saw);
  }

  /// Waits until what it was last told of the presence of `person` is as `wanted`.
  public JsonNode sees(Person person, String what, Predicate<JsonNode> wanted) {
    return Eventually.find(
        what + " of " + person, () -> presence(person).filter(wanted), this::saw);
  }

  /// What it was last told of the presence of `person`, if anything was.
  public Optional<JsonNode> presence(Person person) {
    return events.stream()
        .filter(event -> event.path("event").asString("").equals("PresenceChanged"))
        .filter(event -> event.path("person").asString("").equals(person.address()))
        .reduce((_, later) -> later)
        .map(event -> event.path("presence"));
  }

  /// The entries of `conversation` that came as events, in the order of arrival.
  public List<Entry> heard(String conversation) {
    return events.stream()
        .filter(event -> event.path("event").asString("").equals("EntryAdded"))
        .filter(event -> event.path("conversation").asString("").equals(conversation))
        .map(Entry::ofEvent)
        .toList();
  }

  /// The code with which the connection was closed, if it was.
  public Optional<Integer> closeCode() {
    return inbox.close().map(Inbox.Close::code);
  }

  /// Waits until the node closes the connection with `code`.
  public void isClosedWith(int code) {
    Eventually.holds(
        "close " + code, () -> closeCode().filter(seen -> seen == code).isPresent(), this::saw);
  }

  /// What came on this connection, for a message about what was expected instead.
  public String saw() {
    int from = Math.max(0, events.size() - 30);
    return inbox.close()
        + ", the last of "
        + events.size()
        + " events:\n"
        + String.join("\n", events.stream().skip(from).map(JsonNode::toString).toList());
  }

  @Override
  public void close() {
    socket.abort();
  }
}
