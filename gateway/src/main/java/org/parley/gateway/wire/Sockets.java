package org.parley.gateway.wire;

import io.vertx.core.Future;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.ServerWebSocketHandshake;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.gateway.delivery.Flusher;

/// The client sockets of one event loop.
final class Sockets {

  static final String PATH = "/api/v1/socket";

  private final SocketServices services;
  private final Flusher flusher;
  private final Set<ClientSocket> open = new HashSet<>();

  Sockets(SocketServices services, Flusher flusher) {
    this.services = services;
    this.flusher = flusher;
  }

  /// Lets in who asks for the right path, from a page that this node or another one served if from
  /// a page at all (RFC 6455 §10.2).
  Future<?> admit(ServerWebSocketHandshake handshake) {
    if (!handshake.path().equals(PATH)) {
      return handshake.reject(404);
    }
    return isOurPage(handshake) ? handshake.accept() : handshake.reject(403);
  }

  void opened(ServerWebSocket socket) {
    var client = new ClientSocket(socket, services, flusher);
    open.add(client);
    socket.closeHandler(_ -> {
      open.remove(client);
      client.closed();
    });
  }

  /// To be called twice a second.
  void sweep() {
    var now = services.clock().instant();
    List.copyOf(open).forEach(client -> client.sweep(now));
  }

  void closeAll() {
    List.copyOf(open).forEach(client -> client.close(CloseReason.GOING_AWAY));
  }

  private boolean isOurPage(ServerWebSocketHandshake handshake) {
    var origin = Optional.ofNullable(handshake.headers().get("Origin"));
    var host = Optional.ofNullable(handshake.headers().get("Host"));
    return origin.isEmpty()
        || origin.flatMap(Sockets::authority).equals(host)
        || origin.filter(services.reception().reachable()::hasServed).isPresent();
  }

  private static Optional<String> authority(String origin) {
    try {
      return Optional.ofNullable(new URI(origin).getRawAuthority());
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }
}
