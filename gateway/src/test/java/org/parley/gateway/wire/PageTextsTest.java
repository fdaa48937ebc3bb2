package org.parley.gateway.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Refusal;

/// The page says everything in every language, and nothing is translated in vain.
class PageTextsTest {

  private static final Path WEB = Path.of("src", "main", "resources", "web");
  private static final Pattern TEXT =
      Pattern.compile("^  (\\w+): (?:\\(([^)]*)\\) =>)?", Pattern.MULTILINE);

  /// A call `t('key', …)` or `t(a ? 'key' : 'other', …)`, up to its first comma or bracket.
  private static final Pattern USE = Pattern.compile("\\bt\\(((?:[^(),']|'\\w+')*)");

  private static final Pattern KEY = Pattern.compile("(?<!=== )'(\\w+)'");

  @Test
  void everyTextIsThereInEveryLanguageAndTakesTheSameValues() {
    assertEquals(texts("en"), texts("de"));
    assertTrue(texts("en").size() > 100, () -> "only " + texts("en"));
  }

  @Test
  void everyTextThatIsUsedIsThere() {
    Set<String> missing = used();
    assertTrue(missing.size() > 80, () -> "only " + used());
    missing.removeAll(texts("en").keySet());
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyTextIsUsed() {
    String modules = modules();
    Set<String> unused = new TreeSet<>(texts("en").keySet());
    unused.removeIf(key -> modules.contains("'" + key + "'") || isRefusal(key));
    assertEquals(Set.of(), unused);
  }

  private static boolean isRefusal(String key) {
    return Arrays.stream(Refusal.values()).anyMatch(one -> one.name().equals(key));
  }

  /// Each key with how many values its text takes.
  private static Map<String, Long> texts(String language) {
    return TEXT.matcher(read(WEB.resolve("text").resolve(language + ".js")))
        .results()
        .collect(
            Collectors.toMap(
                found -> found.group(1), PageTextsTest::values, (_, last) -> last, TreeMap::new));
  }

  private static long values(MatchResult text) {
    String names = text.group(2);
    return names == null ? 0 : names.split(",").length;
  }

  private static Set<String> used() {
    return USE.matcher(modules())
        .results()
        .flatMap(use -> KEY.matcher(use.group(1)).results())
        .map(key -> key.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// All modules but the texts themselves.
  private static String modules() {
    try (Stream<Path> files = Files.walk(WEB)) {
      return files
          .filter(file -> file.toString().endsWith(".js"))
          .filter(file -> !Set.of("en.js", "de.js").contains(file.getFileName().toString()))
          .map(PageTextsTest::read)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
