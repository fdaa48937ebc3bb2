package org.parley.it.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// The directory of one node in the build's target with its configuration, people and output, and
/// where it keeps its store.
public record NodeHome(Path directory, Path store) {

  /// A node whose sign-ins cost next to nothing, so that hundreds of people can sign in.
  private static final String CONFIGURATION =
      """
      signIn:
        argon2:
          memoryKiB: 1024
          iterations: 1
      """;

  /// An empty home; what an earlier run left under this `name` is deleted.
  public static NodeHome fresh(String name) {
    Path directory = Path.of("target", "nodes", name).toAbsolutePath();
    try {
      deleteTree(directory);
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var home = new NodeHome(directory, directory.resolve("data"));
    home.write(home.configuration(), CONFIGURATION);
    return home;
  }

  /// The same home with the store of another.
  public NodeHome withStore(Path other) {
    return new NodeHome(directory, other);
  }

  /// The file of the store that holds everything.
  public Path storeFile() {
    try (Stream<Path> files = Files.list(store)) {
      return files
          .filter(NodeHome::isDatabase)
          .max(Comparator.comparingLong(file -> file.toFile().length()))
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isDatabase(Path file) {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(15), StandardCharsets.US_ASCII).equals("SQLite format 3");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path configuration() {
    return directory.resolve("parley.yaml");
  }

  public Path people() {
    return directory.resolve("people.csv");
  }

  /// What the node printed, to standard output and error, over all its starts.
  public Path output() {
    return directory.resolve("output.txt");
  }

  /// Appends to the configuration file.
  public void configure(String yaml) {
    write(configuration(), CONFIGURATION + yaml);
  }

  /// Replaces the people file.
  public void people(String csv) {
    write(people(), csv);
  }

  private void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteTree(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(directory)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
