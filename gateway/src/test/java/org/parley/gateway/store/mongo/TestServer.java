package org.parley.gateway.store.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/// A server in this process that speaks MongoDB's protocol, and keeps what it has when it is
/// stopped and started again on the same port.
final class TestServer implements AutoCloseable {
  private final MemoryBackend backend =
      new MemoryBackend() {
        @Override
        public void close() {
          // Only the process forgets.
        }
      };
  private MongoServer server = new MongoServer(backend);
  private int port;

  TestServer() {
    start();
  }

  String uri() {
    return "mongodb://127.0.0.1:" + port + "/parley";
  }

  void start() {
    server = new MongoServer(backend);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    port = server.getLocalAddress().getPort();
  }

  void stop() {
    server.shutdownNow();
  }

  @Override
  public void close() {
    stop();
  }
}
