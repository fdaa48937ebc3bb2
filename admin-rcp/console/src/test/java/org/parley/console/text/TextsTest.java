package org.parley.console.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.console.table.TableText;

class TextsTest {

  private static final Path CLASSES = Path.of("target", "classes");

  /// Whatever package says something: what it says.
  static List<List<Said>> everything() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files
          .filter(file -> file.toString().endsWith("Text.class"))
          .map(TextsTest::constants)
          .toList();
    }
  }

  private static List<Said> constants(Path file) {
    String name =
        CLASSES.relativize(file).toString().replace(file.getFileSystem().getSeparator(), ".");
    try {
      Object[] constants = Class.forName(name.replaceFirst("\\.class$", "")).getEnumConstants();
      return Arrays.stream(constants).map(Said.class::cast).toList();
    } catch (ClassNotFoundException wrong) {
      throw new AssertionError(wrong);
    }
  }

  @ParameterizedTest
  @MethodSource("everything")
  void englishSaysEverythingAndNothingElse(List<Said> said) {
    assertEquals(keys(said), ownKeys(said, Locale.ROOT));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void germanSaysEverythingAndNothingElse(List<Said> said) {
    assertEquals(keys(said), ownKeys(said, Locale.GERMAN));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void bothLanguagesUseTheSameValues(List<Said> said) {
    Texts english = new Texts(Locale.ENGLISH);
    Texts german = new Texts(Locale.GERMAN);
    Object[] values = {"<0>", "<1>", "<2>", "<3>"};
    for (Said text : said) {
      for (Object value : values) {
        assertEquals(
            english.say(text, values).contains(value.toString()),
            german.say(text, values).contains(value.toString()),
            text.key() + " " + value);
      }
    }
  }

  @Test
  void anUnknownLanguageIsEnglish() {
    assertEquals("Sign in", new Texts(Locale.JAPANESE).say(Text.SIGN_IN));
  }

  @Test
  void numbersAreWrittenAsTheLanguageDoes() {
    assertEquals("10.000 angezeigt", new Texts(Locale.GERMANY).say(TableText.SHOWN, 10_000));
  }

  private static Set<String> keys(List<Said> said) {
    return said.stream().map(Said::key).collect(Collectors.toSet());
  }

  private static Set<String> ownKeys(List<Said> said, Locale locale) {
    return ResourceBundle.getBundle(
            said.getFirst().bundle(),
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
        .keySet();
  }
}
