package org.parley.gateway.store.sqlite;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.gateway.store.Append;
import org.parley.gateway.store.NewEntry;
import org.parley.gateway.store.StoreUnavailable;

/// A second process which opens a store, appends one entry, prints the outcome as one line and
/// stays until its input ends.
final class OtherProcess {
  private static final String MARK = "> ";

  private OtherProcess() {}

  /// What the process said, once it has.
  static String outcome(Process process) throws IOException {
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      return lines
          .lines()
          .filter(line -> line.startsWith(MARK))
          .findFirst()
          .orElse(MARK + "nothing")
          .substring(MARK.length());
    }
  }

  static Process start(Path directory) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            OtherProcess.class.getName(),
            directory.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  public static void main(String[] arguments) throws IOException {
    try {
      var store = SqliteStore.open(Path.of(arguments[0]));
      var entry = new NewEntry("other", Buffer.buffer("body"));
      say(store.append(new Append("log", 0, List.of(entry), List.of())).await());
      System.in.read();
    } catch (StoreUnavailable e) {
      say(e.getMessage());
      System.exit(1);
    }
  }

  private static void say(@Nullable Object outcome) {
    System.out.println(MARK + outcome);
  }
}
