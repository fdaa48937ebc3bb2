package org.parley.it.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.it.client.Eventually;

/// The database of a cluster as a process of its own, durable and killed like any other.
public final class Database implements AutoCloseable {

  private static final Path JAR =
      Path.of("..", "trial-database", "target", "parley-trial-database.jar")
          .toAbsolutePath()
          .normalize();
  private static final Duration START = Duration.ofSeconds(20);
  private static final int TRY_MILLIS = 1_000;

  private final String host;
  private final int port;
  private final Path home;
  private final Thread reaper = new Thread(this::kill);
  private Process process;

  private Database(String host, int port, Path home) {
    this.host = host;
    this.port = port;
    this.home = home;
    this.process = begin();
    Runtime.getRuntime().addShutdownHook(reaper);
  }

  /// Whether there is one to start.
  static boolean isBuilt() {
    return Files.isRegularFile(JAR);
  }

  /// Starts an empty one, and waits until it accepts connections.
  static Database start(String host, int port, Path home) {
    var database = new Database(host, port, home);
    database.waitUntilReady();
    return database;
  }

  private Process begin() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> words = new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-Xmx512m"));
    words.addAll(List.of("-jar", JAR.toString(), "--sync"));
    words.addAll(List.of("--host", host, "--port", Integer.toString(port)));
    words.addAll(List.of("--data", home.resolve("database").toString()));
    var builder = new ProcessBuilder(words);
    var output = ProcessBuilder.Redirect.appendTo(home.resolve("database.txt").toFile());
    try {
      return builder.redirectErrorStream(true).redirectOutput(output).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void waitUntilReady() {
    Eventually.find(
        "the database listens at " + host + ":" + port,
        START,
        () -> accepts() ? Optional.of(true) : Optional.empty(),
        () -> process.toString());
  }

  private boolean accepts() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), TRY_MILLIS);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /// What nodes reach it by.
  String uri() {
    return "mongodb://" + host + ":" + port + "/parley";
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// `kill -9`, and waits for the end.
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /// Starts it on what it has kept.
  public void startAgain() {
    process = begin();
    waitUntilReady();
  }

  @Override
  public void close() {
    kill();
    try {
      Runtime.getRuntime().removeShutdownHook(reaper);
    } catch (IllegalStateException _) {
      return;
    }
  }
}
