package org.parley.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The example frames and bodies that clients rely on, one file each, and the source of
/// `docs/protocol.md`. A file is called like its command, event or refusal; what follows a dash
/// tells several examples of one apart.
public final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private Golden() {}

  /// An example such as `commands/SendMessage`, as it lies there.
  public static String text(String name) {
    try {
      return Files.readString(FOLDER.resolve(name + ".json")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("there is no golden example " + name, e);
    }
  }

  /// The same as a tree.
  public static JsonNode tree(String name) {
    return MAPPER.readTree(text(name));
  }

  /// The names of all examples of one folder.
  public static List<String> names(String folder) {
    try (var files = Files.list(FOLDER.resolve(folder))) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The names of all examples of `member`, the plain one first.
  public static List<String> namesOf(String folder, String member) {
    return names(folder).stream().filter(name -> memberOf(name).equals(member)).toList();
  }

  /// What the example called `name` is an example of.
  public static String memberOf(String name) {
    return name.replaceFirst("-.*", "");
  }
}
