package org.parley.console.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The servers that administrators have signed in to, the last first, each with the address they
/// used; never a password. They are lines of a file.
public final class RememberedServers {

  private static final int MOST = 20;

  private final Path file;

  public RememberedServers(Path file) {
    this.file = file;
  }

  /// A server, and who signed in there last.
  public record Remembered(String server, String address) {

    private static Optional<Remembered> read(String line) {
      String[] parts = line.split("\t", -1);
      return parts.length == 2 && !parts[0].isBlank()
          ? Optional.of(new Remembered(parts[0], parts[1]))
          : Optional.empty();
    }

    private String line() {
      return server + "\t" + address;
    }
  }

  public List<Remembered> list() {
    if (!Files.isReadable(file)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines.flatMap(line -> Remembered.read(line).stream()).limit(MOST).toList();
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  public void remember(Remembered last) throws IOException {
    Stream<Remembered> others =
        list().stream().filter(each -> !each.server().equals(last.server()));
    List<String> lines =
        Stream.concat(Stream.of(last), others).limit(MOST).map(Remembered::line).toList();
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, lines);
  }
}
