package org.parley.it.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.parley.it.node.NodeHome;

/// A copy of the console as it is shipped, with the robot in it.
record Product(Path directory) {

  private static final Path BUILT =
      Path.of("..", "admin-rcp", "product", "target", "product").toAbsolutePath().normalize();
  private static final Path ROBOT =
      Path.of("..", "admin-rcp", "robot", "target", "console-robot-0.1.0.jar")
          .toAbsolutePath()
          .normalize();

  /// Copies it to a fresh home.
  static Product fresh(String name) {
    Path directory = NodeHome.fresh(name).directory().resolve("product");
    try {
      Files.createDirectories(directory.resolve("plugins"));
      Files.createDirectories(directory.resolve("configuration"));
      try (var jars = Files.list(BUILT.resolve("plugins"))) {
        for (Path jar : jars.toList()) {
          Files.copy(jar, directory.resolve("plugins").resolve(jar.getFileName()));
        }
      }
      Files.copy(ROBOT, directory.resolve("plugins").resolve(ROBOT.getFileName()));
      configure(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("build the product and the robot of admin-rcp first", e);
    }
    return new Product(directory);
  }

  private static void configure(Path directory) throws IOException {
    Path ini = Path.of("configuration", "config.ini");
    List<String> lines =
        Files.readAllLines(BUILT.resolve(ini)).stream()
            .map(line ->
                line.startsWith("osgi.bundles=")
                    ? line + ",reference:file:" + ROBOT.getFileName() + "@start"
                    : line)
            .toList();
    Files.write(directory.resolve(ini), lines);
  }

  Path launcher() {
    try (var jars = Files.list(directory.resolve("plugins"))) {
      return jars.filter(
              jar -> jar.getFileName().toString().startsWith("org.eclipse.equinox.launcher-"))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where the console keeps what belongs to its user.
  Path data() {
    return directory.resolve("data");
  }
}
