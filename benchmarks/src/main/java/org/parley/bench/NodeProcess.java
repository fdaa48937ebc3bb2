package org.parley.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// A node in a process of its own, on a directory of its own, as an operator starts it; closing
/// ends it and deletes the directory.
final class NodeProcess implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("Parley is ready at (http://\\S+)");
  private static final Pattern OFFER = Pattern.compile("Sign in once as .*, password (\\S+), to");

  /// The unit of CPU times under /proc: USER_HZ, 100 on every Linux.
  private static final Duration TICK = Duration.ofMillis(10);

  private final Process process;
  private final Path directory;
  private final Said said;

  /// What a starting node printed: where it is, and the administrator's password.
  private record Said(URI address, String password) {}

  private NodeProcess(Process process, Path directory, Said said) {
    this.process = process;
    this.directory = directory;
    this.said = said;
  }

  static NodeProcess start(Path root, Company company) throws IOException {
    var directory = Files.createTempDirectory("parley-bench");
    var process =
        new ProcessBuilder(
                root.resolve("parley").toString(),
                "run",
                "--port",
                "0",
                "--data",
                directory.resolve("data").toString(),
                "--config",
                company.configuration(directory).toString(),
                "--import",
                company.people(directory).toString(),
                "--administrator")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new NodeProcess(process, directory, ready(process));
  }

  URI address() {
    return said.address;
  }

  /// Signs the administrator in, once.
  String administratorPassword() {
    return said.password;
  }

  /// CPU time of all its threads so far, user and system, the JIT and the collector among them.
  Duration cpu() throws IOException {
    String stat = Files.readString(proc("stat"));
    List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
    return TICK.multipliedBy(Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12)));
  }

  /// Its resident memory in KiB.
  long residentKiB() throws IOException {
    try (var lines = Files.lines(proc("status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElseThrow();
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        System.err.println("The node did not end within 20 s of SIGTERM.");
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    try (var files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private Path proc(String name) {
    return Path.of("/proc", String.valueOf(process.pid()), name);
  }

  /// Waits for the address; what comes after it is read and dropped, so that the node never waits
  /// for a reader.
  private static Said ready(Process process) throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    var password = "";
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      var offer = OFFER.matcher(line);
      if (offer.find()) {
        password = offer.group(1);
      }
      var found = READY.matcher(line);
      if (found.find()) {
        Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {}));
        return new Said(URI.create(found.group(1)), password);
      }
    }
    throw new IOException("the node ended before it was ready");
  }
}
