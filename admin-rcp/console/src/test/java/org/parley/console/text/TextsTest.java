package org.parley.console.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTest {

  private static final Set<String> WANTED =
      Arrays.stream(Text.values()).map(Text::key).collect(Collectors.toSet());

  @Test
  void englishSaysEverythingAndNothingElse() {
    assertEquals(WANTED, ownKeys(Locale.ROOT));
  }

  @Test
  void germanSaysEverythingAndNothingElse() {
    assertEquals(WANTED, ownKeys(Locale.GERMAN));
  }

  @Test
  void bothLanguagesUseTheSameValues() {
    for (Text text : Text.values()) {
      Object[] values = {"<0>", "<1>"};
      String english = new Texts(Locale.ENGLISH).say(text, values);
      String german = new Texts(Locale.GERMAN).say(text, values);
      assertEquals(english.contains("<0>"), german.contains("<0>"), text.key());
      assertEquals(english.contains("<1>"), german.contains("<1>"), text.key());
    }
  }

  @Test
  void anUnknownLanguageIsEnglish() {
    assertEquals("Sign in", new Texts(Locale.JAPANESE).say(Text.SIGN_IN));
  }

  @Test
  void numbersAreWrittenAsTheLanguageDoes() {
    assertEquals("10.000 angezeigt", new Texts(Locale.GERMANY).say(Text.PEOPLE_SHOWN, 10_000));
  }

  private static Set<String> ownKeys(Locale locale) {
    return ResourceBundle.getBundle(
            Texts.BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
        .keySet();
  }
}
