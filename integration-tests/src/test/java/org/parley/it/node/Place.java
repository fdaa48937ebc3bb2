package org.parley.it.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;

/// Where a node runs and listens.
///
/// @param enter the words that start a command there; none on this machine itself
public record Place(String host, int port, List<String> enter) {

  public Place {
    enter = List.copyOf(enter);
  }

  /// A free port of the loopback interface.
  static Place anywhere() {
    return new Place("127.0.0.1", freePort(), List.of());
  }

  /// A TCP port of the loopback interface that nobody uses.
  public static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Place withPort(int other) {
    return new Place(host, other, enter);
  }

  /// The address of a node here, as http://host:port.
  public URI uri() {
    return URI.create("http://" + host + ":" + port);
  }
}
