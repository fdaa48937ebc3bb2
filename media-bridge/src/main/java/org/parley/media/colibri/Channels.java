package org.parley.media.colibri;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/// Opens the sockets that bridges have for their endpoints, one each.
public final class Channels {

  /// A bridge pings every 15 seconds.
  private static final int SILENT_SECONDS = 60;

  private final Vertx vertx;
  private final WebSocketClient client;

  public Channels(Vertx vertx) {
    this.vertx = vertx;
    this.client =
        vertx.createWebSocketClient(
            new WebSocketClientOptions()
                .setMaxConnections(Integer.MAX_VALUE)
                .setIdleTimeout(SILENT_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setMaxMessageSize(1 << 20));
  }

  /// Opens one, and again whenever it breaks, until it is closed or the endpoint has expired. To be
  /// called on a context.
  public Channel open(URI uri, Constraints constraints, ChannelListener listener) {
    var channel = new Channel(vertx, client, uri, constraints, listener);
    channel.connect();
    return channel;
  }

  public void close() {
    client.close();
  }
}
