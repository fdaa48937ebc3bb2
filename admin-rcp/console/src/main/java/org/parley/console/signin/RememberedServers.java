package org.parley.console.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The servers that administrators have signed in to, the last first, each with the address they
/// used; never a password. They are lines of a file.
public final class RememberedServers {

  private static final int MOST = 20;

  /// Whose password works once has nothing to come back with.
  private static final String ONCE = "@localhost";

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

    private Remembered withoutAddress() {
      return new Remembered(server, "");
    }

    private String line() {
      return server + "\t" + address;
    }
  }

  /// Those of the file; what it holds besides lines of this kind is left out.
  public List<Remembered> list() {
    return content().lines().flatMap(line -> Remembered.read(line).stream()).limit(MOST).toList();
  }

  private String content() {
    if (!Files.isRegularFile(file)) {
      return "";
    }
    try {
      // Unlike reading lines, this has a replacement for what is no UTF-8.
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException _) {
      // Signing in does without; to remember it afterwards fails as well, and says why.
      return "";
    }
  }

  public void remember(Remembered signedIn) throws IOException {
    Remembered last = signedIn.address().endsWith(ONCE) ? signedIn.withoutAddress() : signedIn;
    Stream<Remembered> others =
        list().stream().filter(each -> !each.server().equals(last.server()));
    List<String> lines =
        Stream.concat(Stream.of(last), others).limit(MOST).map(Remembered::line).toList();
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, lines);
  }
}
