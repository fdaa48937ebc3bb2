package org.parley.it.node;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How a node is to be started: its home, where it listens, and what else its command line says.
///
/// @param storage the words that say where it keeps its data, at every start
/// @param options further words, for the first start only
public record Launch(
    NodeHome home,
    Place place,
    List<String> storage,
    List<String> jvmOptions,
    List<String> options) {

  private static final Path GATEWAY =
      Path.of("..", "gateway", "target").toAbsolutePath().normalize();

  /// As the launcher starts a node, but for the second compiler, which does not pay in the minutes
  /// that a node lives here.
  private static final List<String> JVM_OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseCompactObjectHeaders",
          "-Xmx512m",
          "-Xmn32m",
          "-XX:+ExitOnOutOfMemoryError");

  public Launch {
    storage = List.copyOf(storage);
    jvmOptions = List.copyOf(jvmOptions);
    options = List.copyOf(options);
  }

  /// A node in `home` on a free loopback port.
  public static Launch of(NodeHome home) {
    var storage = List.of("--data", home.store().toString());
    return new Launch(home, Place.anywhere(), storage, JVM_OPTIONS, List.of());
  }

  /// A node in `home` that listens at `place`, and keeps its data where its configuration says.
  public static Launch at(Place place, NodeHome home) {
    return new Launch(home, place, List.of(), JVM_OPTIONS, List.of());
  }

  public Launch withPort(int other) {
    return new Launch(home, place.withPort(other), storage, jvmOptions, options);
  }

  /// The same with further options of the JVM, which overrule earlier ones.
  public Launch withJvmOptions(String... more) {
    return new Launch(home, place, storage, joined(jvmOptions, more), options);
  }

  /// The same with further words on the command line.
  public Launch with(String... more) {
    return new Launch(home, place, storage, jvmOptions, joined(options, more));
  }

  /// The same, importing the people of the home at the start.
  public Launch importing() {
    return with("--import", home.people().toString());
  }

  /// The same without further words, as a restart needs it.
  public Launch again() {
    return new Launch(home, place, storage, jvmOptions, List.of());
  }

  List<String> command() {
    if (!Files.isDirectory(GATEWAY.resolve("lib"))) {
      throw new IllegalStateException(
          "the gateway is not built: run `mvn package -pl gateway -am` first");
    }
    List<String> words = new ArrayList<>(place.enter());
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(jvmOptions);
    words.add("--enable-native-access=ALL-UNNAMED");
    words.add("--sun-misc-unsafe-memory-access=allow");
    words.add("-cp");
    words.add(GATEWAY.resolve("classes") + File.pathSeparator + GATEWAY.resolve("lib") + "/*");
    words.add("org.parley.gateway.Gateway");
    words.addAll(List.of("--host", place.host(), "--port", Integer.toString(place.port())));
    words.addAll(List.of("--config", home.configuration().toString()));
    words.addAll(storage);
    words.addAll(options);
    return words;
  }

  private static List<String> joined(List<String> some, String... more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(List.of(more));
    return all;
  }
}
