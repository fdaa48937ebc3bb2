package org.parley.gateway.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the sources say about their types, for people who do not read sources.
final class Sources {

  private static final Path FOLDER = Path.of("src/main/java");

  private Sources() {}

  /// The comment on a record, in one line.
  static String about(Class<?> type) {
    return about(type, "(public )?record " + type.getSimpleName() + "\\(");
  }

  /// The comment on a constant, in one line.
  static String about(Enum<?> constant) {
    return about(constant.getDeclaringClass(), constant.name() + "\\b");
  }

  /// The value of a constant such as `wire.ClientSocket MAX_UNDER_WAY`, as people write it.
  static String limit(String name) {
    int space = name.indexOf(' ');
    var type = name.substring(0, space).replace('.', '/');
    var file = FOLDER.resolve("org/parley/gateway/" + type + ".java");
    var value = Pattern.compile(name.substring(space) + " =\\s+(.*);").matcher(read(file));
    if (!value.find()) {
      throw new IllegalStateException(file + " has no constant" + name.substring(space));
    }
    return value
        .group(1)
        .replace(" * 1024", " KiB")
        .replace('_', ',')
        .replaceAll("Duration.ofSeconds\\((\\d+)\\)", "$1 s")
        .replaceAll("Duration.ofMinutes\\((\\d+)\\)", "$1 minutes");
  }

  private static String about(Class<?> type, String declaration) {
    var file = FOLDER.resolve(type.getNestHost().getName().replace('.', '/') + ".java");
    var comment = Pattern.compile("((?: *///.*\n)+) *" + declaration).matcher(read(file));
    if (!comment.find()) {
      throw new IllegalStateException(file + " has no comment on " + declaration);
    }
    return comment
        .group(1)
        .lines()
        .map(line -> line.strip().substring("///".length()).strip())
        .collect(Collectors.joining(" "))
        .replaceAll("\\[(\\w+)]", "`$1`");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
