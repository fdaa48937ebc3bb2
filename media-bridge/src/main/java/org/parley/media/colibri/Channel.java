package org.parley.media.colibri;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Optional;

/// The socket of one endpoint: tells the bridge what video it wants, and hears who speaks. Used on
/// the context that opened it.
public final class Channel {

  private static final long FIRST_DELAY_MILLIS = 250;
  private static final long LAST_DELAY_MILLIS = 10_000;

  /// How a bridge closes what belongs to an endpoint that it has removed. The code alone is also
  /// that of a server which stops.
  private static final short GOING_AWAY = 1001;

  private static final String EXPIRED = "endpoint closed";

  private final Vertx vertx;
  private final WebSocketClient client;
  private final WebSocketConnectOptions where;
  private final ChannelListener listener;
  private Constraints constraints;
  private Optional<WebSocket> socket = Optional.empty();
  private long delay = FIRST_DELAY_MILLIS;
  private boolean over;

  Channel(
      Vertx vertx,
      WebSocketClient client,
      URI uri,
      Constraints constraints,
      ChannelListener listener) {
    this.vertx = vertx;
    this.client = client;
    this.where = new WebSocketConnectOptions().setAbsoluteURI(uri.toString()).setTimeout(5_000);
    this.constraints = constraints;
    this.listener = listener;
  }

  void connect() {
    client.connect(where).onSuccess(this::opened).onFailure(this::broken);
  }

  public void constrain(Constraints wanted) {
    if (!wanted.equals(constraints)) {
      constraints = wanted;
      socket.ifPresent(this::send);
    }
  }

  public void close() {
    over = true;
    socket.ifPresent(WebSocket::close);
    socket = Optional.empty();
  }

  private void opened(WebSocket opened) {
    if (over) {
      opened.close();
      return;
    }
    socket = Optional.of(opened);
    delay = FIRST_DELAY_MILLIS;
    opened.textMessageHandler(this::hear);
    opened.exceptionHandler(_ -> opened.close());
    opened.closeHandler(_ -> closed(opened));
    send(opened);
  }

  private void closed(WebSocket closed) {
    socket = Optional.empty();
    if (over) {
      return;
    }
    var code = Optional.ofNullable(closed.closeStatusCode());
    if (code.equals(Optional.of(GOING_AWAY)) && EXPIRED.equals(closed.closeReason())) {
      over = true;
      listener.expired();
    } else {
      again("closed with " + code.map(Object::toString).orElse("no code"));
    }
  }

  private void broken(Throwable e) {
    if (!over) {
      again(e.getClass().getSimpleName());
    }
  }

  private void again(String why) {
    vertx.setTimer(delay, _ -> reconnect());
    delay = Math.min(2 * delay, LAST_DELAY_MILLIS);
    listener.broken(why);
  }

  private void reconnect() {
    if (!over) {
      connect();
    }
  }

  private void send(WebSocket to) {
    var height = new JsonObject().put("maxHeight", constraints.maxHeight());
    var sources = new JsonObject();
    constraints.sources().forEach(source -> sources.put(source, height));
    var message =
        new JsonObject()
            .put("colibriClass", "ReceiverVideoConstraints")
            .put("lastN", constraints.lastN())
            .put("defaultConstraints", new JsonObject().put("maxHeight", 0))
            .put("constraints", sources);
    to.writeTextMessage(message.encode());
  }

  private void hear(String text) {
    speaker(text).filter(_ -> !over).ifPresent(listener::dominant);
  }

  /// Only a bridge sends here: what is no JSON has no news for us.
  private static Optional<String> speaker(String text) {
    try {
      var message = new JsonObject(text);
      return Optional.of(message)
          .filter(
              it -> it.getString("colibriClass", "").equals("DominantSpeakerEndpointChangeEvent"))
          .flatMap(it -> Optional.ofNullable(it.getString("dominantSpeakerEndpoint")));
    } catch (DecodeException | ClassCastException _) {
      return Optional.empty();
    }
  }
}
