package org.parley.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// A node in a process of its own, on a directory of its own, as an operator starts it; closing
/// ends it and deletes the directory.
final class NodeProcess implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("Parley is ready at (http://\\S+)");
  private static final Pattern OFFER = Pattern.compile("Sign in once as .*, password (\\S+), to");

  private final Process process;
  private final Path directory;
  private final Said said;
  private volatile boolean ending;

  /// What a starting node printed: where it is, and the administrator's password.
  private record Said(URI address, String password) {}

  private NodeProcess(Process process, Path directory) throws IOException {
    this.process = process;
    this.directory = directory;
    Runtime.getRuntime().addShutdownHook(new Thread(process.toHandle()::destroy));
    Thread.ofPlatform().daemon().start(this::showLog);
    this.said = ready(process);
  }

  /// One that takes the company in.
  static NodeProcess first(Path root, Settings settings, Company company) throws IOException {
    var directory = Files.createTempDirectory("parley-bench");
    var people = company.people(directory).toString();
    return start(root, directory, settings, "--import", people, "--administrator");
  }

  /// One that finds the company in the store.
  static NodeProcess further(Path root, Settings settings) throws IOException {
    return start(root, Files.createTempDirectory("parley-bench"), settings);
  }

  private static NodeProcess start(Path root, Path directory, Settings settings, String... more)
      throws IOException {
    List<String> words = new ArrayList<>(List.of(root.resolve("parley").toString(), "run"));
    words.addAll(List.of("--port", String.valueOf(settings.port())));
    words.addAll(List.of("--data", directory.resolve("data").toString()));
    words.addAll(List.of("--config", Company.configuration(directory, settings).toString()));
    words.addAll(List.of(more));
    var builder = new ProcessBuilder(words);
    builder.environment().putIfAbsent("PARLEY_LOG", "warn");
    return new NodeProcess(builder.start(), directory);
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
    return ThreadTimes.whole(proc());
  }

  /// CPU time of the threads of its just-in-time compilers that are there.
  Duration compilerCpu() throws IOException {
    return ThreadTimes.of(proc(), name -> name.contains("CompilerThre"));
  }

  /// Its resident memory in KiB.
  long residentKiB() throws IOException {
    try (var lines = Files.lines(proc().resolve("status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElseThrow();
    }
  }

  /// Tells it to end, and shows no more of its log: what nodes say when others end is no news.
  void end() {
    ending = true;
    // Unlike the process's own method, this leaves its output open for who reads it.
    process.toHandle().destroy();
  }

  @Override
  public void close() throws IOException {
    end();
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

  private void showLog() {
    process
        .errorReader(StandardCharsets.UTF_8)
        .lines()
        .filter(_ -> !ending)
        .forEach(System.err::println);
  }

  private Path proc() {
    return Path.of("/proc", String.valueOf(process.pid()));
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
