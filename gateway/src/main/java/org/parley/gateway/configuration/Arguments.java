package org.parley.gateway.configuration;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Takes the words of a command line apart: `--name value`, `--name=value` and `--flag`.
final class Arguments {

  private static final List<String> VALUED =
      List.of("--port", "--host", "--data", "--config", "--import");
  private static final List<String> FLAGS = List.of("--demo", "--administrator", "--help");
  static final List<String> OPTIONS = Stream.of(VALUED, FLAGS).flatMap(List::stream).toList();
  private static final Range PORTS = new Range(0, 65_535);

  private final Deque<String> words;
  private final Map<String, String> options = new HashMap<>();

  Arguments(Collection<String> words) {
    this.words = new ArrayDeque<>(words);
  }

  CommandLine parse() {
    try {
      while (!words.isEmpty()) {
        option(words.remove());
      }
      return options.containsKey("--help") ? new CommandLine.Help() : start();
    } catch (NotUnderstood e) {
      return new CommandLine.Wrong(e.getMessage());
    }
  }

  private void option(String word) throws NotUnderstood {
    int equals = word.startsWith("--") ? word.indexOf('=') : -1;
    String name = equals < 0 ? word : word.substring(0, equals);
    if (equals >= 0 && FLAGS.contains(name)) {
      throw new NotUnderstood(name + " takes no value");
    } else if (FLAGS.contains(name) || name.equals("-h")) {
      put(name.equals("-h") ? "--help" : name, "");
    } else if (VALUED.contains(name)) {
      put(name, equals < 0 ? next(name) : word.substring(equals + 1));
    } else {
      throw new NotUnderstood(unknown(name));
    }
  }

  private static String unknown(String name) {
    return "there is no option "
        + name
        + Spelling.closest(name, OPTIONS).map(word -> "; did you mean " + word + "?").orElse("");
  }

  private String next(String name) throws NotUnderstood {
    if (words.isEmpty() || words.element().startsWith("--")) {
      throw new NotUnderstood(name + " needs a value");
    }
    return words.remove();
  }

  private void put(String name, String value) throws NotUnderstood {
    if (options.put(name, value) != null) {
      throw new NotUnderstood(name + " is there twice");
    }
  }

  private CommandLine start() throws NotUnderstood {
    var overrides = new Overrides(text("--host"), port(), path("--data"));
    return new CommandLine.Start(
        path("--config"),
        overrides,
        options.containsKey("--demo"),
        path("--import"),
        options.containsKey("--administrator"));
  }

  private Optional<Integer> port() throws NotUnderstood {
    String text = options.get("--port");
    if (text == null) {
      return Optional.empty();
    }
    if (!text.matches("[0-9]{1,9}") || !PORTS.contains(Long.parseLong(text))) {
      throw new NotUnderstood("--port must be " + PORTS + ", is " + text);
    }
    return Optional.of(Integer.valueOf(text));
  }

  private Optional<Path> path(String name) throws NotUnderstood {
    try {
      return text(name).map(Path::of);
    } catch (InvalidPathException e) {
      throw new NotUnderstood(name + " is not a path: " + e.getReason());
    }
  }

  private Optional<String> text(String name) throws NotUnderstood {
    String text = options.get(name);
    if (text != null && text.isBlank()) {
      throw new NotUnderstood(name + " needs a value");
    }
    return Optional.ofNullable(text);
  }

  /// Carries the first thing that is wrong out of the parsing; never leaves this class.
  private static final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1;

    NotUnderstood(String message) {
      super(message);
    }

    @Override
    public String getMessage() {
      return String.valueOf(super.getMessage());
    }
  }
}
