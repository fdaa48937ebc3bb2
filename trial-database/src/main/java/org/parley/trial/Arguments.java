package org.parley.trial;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// What the command line asks for.
record Arguments(String host, int port, Optional<Path> data, boolean sync) {

  private static final String LOOPBACK = "127.0.0.1";

  /// Nothing, where it makes no sense.
  static Optional<Arguments> read(String... arguments) {
    try {
      var read = new Arguments(LOOPBACK, -1, Optional.empty(), false);
      for (var words = List.of(arguments).iterator(); words.hasNext(); ) {
        read = read.with(words.next(), words);
      }
      return Optional.of(read).filter(all -> all.port >= 0 && all.port <= 65_535);
    } catch (RuntimeException _) {
      return Optional.empty();
    }
  }

  private Arguments with(String option, Iterator<String> values) {
    return switch (option) {
      case "--host" -> new Arguments(values.next(), port, data, sync);
      case "--port" -> new Arguments(host, Integer.parseInt(values.next()), data, sync);
      case "--data" -> new Arguments(host, port, Optional.of(Path.of(values.next())), sync);
      case "--sync" -> new Arguments(host, port, data, true);
      default -> throw new IllegalArgumentException(option);
    };
  }
}
