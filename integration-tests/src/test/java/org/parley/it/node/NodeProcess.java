package org.parley.it.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.it.client.Eventually;

/// A real node in a process of its own, which never outlives the tests.
public final class NodeProcess implements AutoCloseable {

  /// Several nodes may be starting on a machine that is busy with something else.
  private static final Duration START = Duration.ofMinutes(2);

  private static final Duration STOP = Duration.ofSeconds(30);
  private static final int EXCERPT = 500;
  private static final Pattern STACK_TRACE =
      Pattern.compile("\\bat [\\w.$/@]+\\(\\w+\\.java:\\d+\\)");

  private final Launch launch;
  private final Process process;
  private final Thread reaper;
  private final AtomicInteger lookedAt = new AtomicInteger();

  private NodeProcess(Launch launch, Process process) {
    this.launch = launch;
    this.process = process;
    this.reaper = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(reaper);
  }

  /// Starts a node without waiting for it.
  public static NodeProcess begin(Launch launch) {
    var builder =
        new ProcessBuilder(launch.command())
            .directory(launch.home().directory().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.home().output().toFile()));
    builder.environment().put("MALLOC_ARENA_MAX", "1");
    try {
      return new NodeProcess(launch, builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Starts a node and waits until it is ready.
  public static NodeProcess start(Launch launch) {
    var node = begin(launch);
    try {
      node.waitUntilReady();
      return node;
    } catch (Throwable e) {
      node.close();
      throw e;
    }
  }

  /// Waits until the node says that it is ready.
  public void waitUntilReady() {
    Eventually.find(
        "the node is ready at " + uri(),
        START,
        () -> {
          if (!process.isAlive()) {
            throw new AssertionError("the node ended with " + exitCode() + ":\n" + output());
          }
          return isReady() ? Optional.of(true) : Optional.empty();
        },
        this::output);
  }

  private boolean isReady() {
    try {
      var http = (HttpURLConnection) uri().resolve("/health/ready").toURL().openConnection();
      http.setConnectTimeout(1_000);
      http.setReadTimeout(2_000);
      return http.getResponseCode() == 200;
    } catch (IOException _) {
      return false;
    }
  }

  public URI uri() {
    return launch.place().uri();
  }

  public Launch launch() {
    return launch;
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /// `kill -9`, and waits for the end.
  public void kill() {
    signalKill();
    exitCode();
  }

  /// `kill -9` without waiting.
  public void signalKill() {
    process.destroyForcibly();
  }

  /// SIGSTOP: the process stands still, and its kernel goes on accepting connections.
  public void freeze() {
    signal("-STOP");
  }

  /// SIGCONT.
  public void thaw() {
    signal("-CONT");
  }

  private void signal(String which) {
    Shell.run("kill", which, Long.toString(process.pid()));
  }

  /// SIGTERM; returns the exit code.
  public int terminate() {
    process.destroy();
    return exitCode();
  }

  /// Waits for the end of the process.
  public int exitCode() {
    try {
      if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("the node did not end within " + STOP + ":\n" + output());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while the node ended", e);
    }
  }

  /// Starts a node on the same store and port after this one has ended.
  public NodeProcess startAgain() {
    return start(launch.again());
  }

  /// How long this process has been running.
  public Duration age() {
    return Duration.between(process.info().startInstant().orElseThrow(), Instant.now());
  }

  /// Resident memory in KiB, as Linux counts it.
  public long residentKiB() {
    return statusLine("VmRSS:");
  }

  private long statusLine(String name) {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
      String line = lines.filter(one -> one.startsWith(name)).findFirst().orElseThrow();
      return Long.parseLong(line.replaceAll("\\D", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Everything that nodes of this home printed.
  public String output() {
    try {
      return Files.readString(launch.home().output(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Fails if a stack trace was printed since this was last asked.
  public void hasPrintedNoStackTrace() {
    String output = output();
    int from = lookedAt.getAndSet(output.length());
    Matcher trace = STACK_TRACE.matcher(output).region(from, output.length());
    if (trace.find()) {
      int start = Math.max(from, trace.start() - EXCERPT);
      int end = Math.min(output.length(), trace.end() + EXCERPT);
      throw new AssertionError("a stack trace was printed:\n" + output.substring(start, end));
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    exitCode();
    if (Thread.currentThread() != reaper) {
      try {
        Runtime.getRuntime().removeShutdownHook(reaper);
      } catch (IllegalStateException _) {
        return;
      }
    }
  }
}
