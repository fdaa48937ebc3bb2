package org.parley.it.node;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How a node is to be started: its home, its port, and what else its command line says.
public record Launch(NodeHome home, int port, List<String> jvmOptions, List<String> options) {

  private static final Path GATEWAY =
      Path.of("..", "gateway", "target").toAbsolutePath().normalize();

  /// As the launcher starts a node.
  private static final List<String> JVM_OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-Xmx512m",
          "-Xmn32m",
          "-XX:+ExitOnOutOfMemoryError");

  public Launch {
    jvmOptions = List.copyOf(jvmOptions);
    options = List.copyOf(options);
  }

  /// A node in `home` on a free loopback port.
  public static Launch of(NodeHome home) {
    return new Launch(home, freePort(), JVM_OPTIONS, List.of());
  }

  public Launch withPort(int other) {
    return new Launch(home, other, jvmOptions, options);
  }

  /// The same with further options of the JVM, which overrule earlier ones.
  public Launch withJvmOptions(String... more) {
    return new Launch(home, port, joined(jvmOptions, more), options);
  }

  /// The same with further words on the command line.
  public Launch with(String... more) {
    return new Launch(home, port, jvmOptions, joined(options, more));
  }

  /// The same, importing the people of the home at the start.
  public Launch importing() {
    return with("--import", home.people().toString());
  }

  /// The same without further words, as a restart needs it.
  public Launch again() {
    return new Launch(home, port, jvmOptions, List.of());
  }

  List<String> command() {
    if (!Files.isDirectory(GATEWAY.resolve("lib"))) {
      throw new IllegalStateException(
          "the gateway is not built: run `mvn package -pl gateway -am` first");
    }
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(jvmOptions);
    words.add("--enable-native-access=ALL-UNNAMED");
    words.add("--sun-misc-unsafe-memory-access=allow");
    words.add("-cp");
    words.add(GATEWAY.resolve("classes") + File.pathSeparator + GATEWAY.resolve("lib") + "/*");
    words.add("org.parley.gateway.Gateway");
    words.addAll(List.of("--host", "127.0.0.1", "--port", Integer.toString(port)));
    words.addAll(List.of("--data", home.store().toString()));
    words.addAll(List.of("--config", home.configuration().toString()));
    words.addAll(options);
    return words;
  }

  private static List<String> joined(List<String> some, String... more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(List.of(more));
    return all;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
