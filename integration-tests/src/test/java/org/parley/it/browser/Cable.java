package org.parley.it.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/// The line between a computer and a node, which a test can cut and mend.
final class Cable implements AutoCloseable {

  private final ServerSocket end;
  private final URI node;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;
  private volatile boolean losesAnswers;

  /// Lays a cable to `node`.
  Cable(URI node) {
    this.node = node;
    try {
      this.end = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.startVirtualThread(this::accept);
  }

  /// Where the node is reached through this cable.
  URI uri() {
    return URI.create("http://127.0.0.1:" + end.getLocalPort());
  }

  /// Ends what goes through it, and lets nothing through any more.
  void cut() {
    cut = true;
    open.forEach(Cable::close);
  }

  /// Still carries everything to the node, but nothing back.
  void losesAnswers() {
    losesAnswers = true;
  }

  void mend() {
    cut = false;
    losesAnswers = false;
  }

  private void accept() {
    while (!end.isClosed()) {
      try {
        Socket near = end.accept();
        if (cut) {
          close(near);
        } else {
          connect(near);
        }
      } catch (IOException _) {
        cut();
      }
    }
  }

  private void connect(Socket near) throws IOException {
    var far = new Socket(node.getHost(), node.getPort());
    open.add(near);
    open.add(far);
    Thread.startVirtualThread(() -> carry(near, far, () -> true));
    Thread.startVirtualThread(() -> carry(far, near, () -> !losesAnswers));
    if (cut) {
      cut();
    }
  }

  private void carry(Socket from, Socket to, BooleanSupplier arrives) {
    try (from;
        to) {
      var bytes = new byte[8192];
      for (int n = from.getInputStream().read(bytes);
          n >= 0;
          n = from.getInputStream().read(bytes)) {
        if (arrives.getAsBoolean()) {
          to.getOutputStream().write(bytes, 0, n);
        }
      }
    } catch (IOException _) {
      open.remove(from);
    }
    open.remove(to);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      end.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cut();
  }
}
