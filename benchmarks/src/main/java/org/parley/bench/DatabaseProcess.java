package org.parley.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The trial database in a process of its own, which keeps everything in memory until it is closed.
final class DatabaseProcess implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("The trial database is ready: (\\S+)");

  private final Process process;
  private final String uri;

  private DatabaseProcess(Process process) throws IOException {
    this.process = process;
    Runtime.getRuntime().addShutdownHook(new Thread(process.toHandle()::destroy));
    this.uri = ready(process) + "/parley";
  }

  static DatabaseProcess start(Path root) throws IOException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx2g",
                "-jar",
                root.resolve("trial-database/target/parley-trial-database.jar").toString(),
                "--port",
                "0")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new DatabaseProcess(process);
  }

  /// What nodes reach it by.
  String uri() {
    return uri;
  }

  @Override
  public void close() {
    process.toHandle().destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static String ready(Process process) throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      var found = READY.matcher(line);
      if (found.find()) {
        Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {}));
        return found.group(1);
      }
    }
    throw new IOException("the trial database ended before it was ready");
  }
}
