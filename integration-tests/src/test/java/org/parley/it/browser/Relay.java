package org.parley.it.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.parley.it.client.Eventually;

/// A TURN server on the loopback interface: coturn, as Debian has it.
final class Relay implements AutoCloseable {

  static final Path PROGRAM = Path.of("/usr/bin/turnserver");
  static final String SECRET = "what-nodes-and-relays-share";

  private static final Path OUTPUT = Path.of("target", "turnserver.log").toAbsolutePath();

  private final int port;
  private final Process process;

  private Relay(int port, Process process) {
    this.port = port;
    this.process = process;
  }

  static Relay start() {
    try {
      int port = freePort();
      var process =
          new ProcessBuilder(
                  PROGRAM.toString(),
                  "-n",
                  "--listening-ip=127.0.0.1",
                  "--relay-ip=127.0.0.1",
                  "--listening-port=" + port,
                  "--allow-loopback-peers",
                  "--use-auth-secret",
                  "--static-auth-secret=" + SECRET,
                  "--realm=parley.example",
                  "--no-tls",
                  "--no-dtls",
                  "--no-cli",
                  "--log-file=stdout",
                  "--pidfile=" + OUTPUT.resolveSibling("turnserver.pid"))
              .redirectErrorStream(true)
              .redirectOutput(OUTPUT.toFile())
              .start();
      var relay = new Relay(port, process);
      relay.comesUp();
      return relay;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void comesUp() {
    try {
      Eventually.holds("the relay listens", this::listens, this::output);
    } catch (AssertionError e) {
      close();
      throw e;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// Where it listens, as RFC 7065 writes it.
  String uri() {
    return "turn:127.0.0.1:" + port + "?transport=udp";
  }

  private boolean listens() {
    try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private String output() {
    try {
      return Files.readString(OUTPUT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
