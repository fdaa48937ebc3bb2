package org.parley.it.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.parley.it.client.Eventually;

/// The console in a process of its own, and the robot in it that sees and presses for a test.
final class ConsoleProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String ANSWER = "robot: ";

  private final Process process;
  private final PrintStream words;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final Deque<String> printed = new ConcurrentLinkedDeque<>();

  private ConsoleProcess(Process process) {
    this.process = process;
    this.words = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    Thread.ofVirtual().start(this::listen);
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  /// Starts the console for `administrator` at `server`, as `./parley admin` does.
  static ConsoleProcess start(
      Product product, URI server, String administrator, String password, String language) {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-Xms24m",
            "-Xmx128m",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-jar",
            product.launcher().toString(),
            "-nosplash",
            "-consoleLog",
            "-nl",
            language,
            "-data",
            product.data().toString(),
            "--server",
            server.toString());
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("MALLOC_ARENA_MAX", "1");
    builder.environment().put("GDK_BACKEND", "x11");
    builder.environment().put("PARLEY_USER", administrator);
    builder.environment().put("PARLEY_PASSWORD", password);
    try {
      return new ConsoleProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      while (line != null) {
        if (line.startsWith(ANSWER)) {
          answers.add(line.substring(ANSWER.length()));
        } else {
          printed.add(line);
        }
        line = lines.readLine();
      }
    } catch (IOException e) {
      printed.add(e.toString());
    }
  }

  /// Has the robot do something; empty if it could not.
  synchronized Optional<String> tries(String verb, String widget, String what) {
    answers.clear();
    words.println(verb + "\t" + widget + "\t" + what);
    try {
      String answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (answer == null) {
        throw new AssertionError(
            "no answer to " + verb + " " + widget + "; printed:\n" + printed());
      }
      note(verb + " " + widget + " " + what + " -> " + answer);
      return answer.startsWith("ok ")
          ? Optional.of(answer.substring(3).replace("\\n", "\n"))
          : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /// Once, however often it is repeated until something comes of it.
  private void note(String done) {
    if (!done.equals(printed.peekLast())) {
      printed.add(done);
    }
  }

  /// Does it as soon as it can be done.
  private String does(String verb, String widget, String what) {
    return Eventually.find(
        verb + " " + widget + " " + what, PATIENCE, () -> tries(verb, widget, what), this::printed);
  }

  void press(String widget) {
    does("press", widget, "");
  }

  void type(String widget, String text) {
    does("type", widget, text);
  }

  /// Selects the row or item with `text` in it.
  void choose(String widget, String text) {
    does("choose", widget, text);
  }

  /// Double click on the row with `text` in it.
  void open(String widget, String text) {
    does("open", widget, text);
  }

  /// Presses a key, such as F1 or CTRL+S, in a widget.
  void key(String widget, String key) {
    does("key", widget, key);
  }

  void closes(String window) {
    does("close", window, "");
  }

  String reads(String widget) {
    return does("read", widget, "");
  }

  boolean isEnabled(String widget) {
    return does("enabled", widget, "").equals("true");
  }

  boolean isThere(String widget) {
    return tries("there", widget, "").filter("true"::equals).isPresent();
  }

  /// Waits until what `widget` shows is as `wanted`.
  String sees(String widget, Predicate<String> wanted) {
    return Eventually.find(
        "what is wanted in " + widget,
        PATIENCE,
        () -> tries("read", widget, "").filter(wanted),
        this::printed);
  }

  void waitsFor(String widget) {
    Eventually.holds(widget + " is there", () -> isThere(widget), this::printed);
  }

  void waitsUntilGone(String widget) {
    Eventually.holds(widget + " is gone", () -> !isThere(widget), this::printed);
  }

  /// Writes what is on the screen to `file`.
  void picture(Path file) {
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    does("picture", "", file.toString());
  }

  /// Resident memory in MiB, as Linux counts it.
  long residentMiB() {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
      String line = lines.filter(one -> one.startsWith("VmRSS:")).findFirst().orElseThrow();
      return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Everything the console printed, and what the robot did.
  String printed() {
    return String.join("\n", printed);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
