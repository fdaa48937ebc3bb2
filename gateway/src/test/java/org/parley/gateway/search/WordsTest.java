package org.parley.gateway.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Good morning, Jörg!            | good morning jorg
          JÜRGEN GROSS                   | jurgen gross
          Jürgen Groß                    | jurgen gross
          GROẞ                           | gross
          Jo\u0308rg                     | jorg
          Łódź, Søren, Đorđe, Þór        | lodz soren dorde thor
          Æon cœur                       | aeon coeur
          ﬁne ﬂow                        | fine flow
          İstanbul ISPARTA ılık          | istanbul isparta ilik
          ΟΔΥΣΣΕΥΣ Οδυσσεύς              | οδυσσευσ οδυσσευσ
          Ёлка ЁЛКА                      | елка елка
          ℌello 𝐇ello Ⅷ ① ㎒            | hello hello viii 1 mhz
          ｆｕｌｌ ＷＩＤＴＨ １２          | full width 12
          ١٢٣ १२                         | 123 12
          don't O'Brien                  | don t o brien
          a_b-c.d/e                      | a b c d e
          anna@berlin.example            | anna berlin example
          https://www.a.de/x?q=1#top     | https www a de x q 1 top
          \\\\server\\share              | server share
          +49 30 231-25 (0)12            | 49 30 231 25 0 12
          v2.10, 3,5 %                   | v2 10 3 5
          abc123def                      | abc123def
          東京都庁                       | 東京 京都 都庁 庁
          東                             | 東
          ABC株式会社2026年              | abc 株式 式会 会社 社 2026 年
          東京 都                        | 東京 京 都
          データ ﾃﾞｰﾀ                    | テー ータ タ テー ータ タ
          ひらがな                       | ひら らか かな な
          สวัสดี                         | สว วส สด ด
          שָׁלוֹם עֲלֵיכֶם               | שלום עליכם
          naïve café                     | naive cafe
          x😀y 👍🏽 ok                     | x y ok
          """)
  void isCutInto(String text, String words) {
    assertEquals(words, String.join(" ", Words.of(text)));
  }

  @ParameterizedTest
  @CsvSource({"'!? -'", "😀", "'\u00a0\u200b'", "'\u0301'", "''"})
  void hasNoWords(String text) {
    assertEquals(List.of(), Words.of(text));
  }

  /// Hangul is decomposed into its letters, so that half a syllable begins the whole.
  @Test
  void theBeginningOfASyllableBeginsTheWord() {
    var word = Words.of("한국어").getFirst();
    assertTrue(word.startsWith(Words.of("한국").getFirst()));
    assertTrue(word.startsWith(Words.of("하").getFirst()));
  }

  @Test
  void aWordIsNoLongerThanTheLongest() {
    assertEquals(List.of("x".repeat(Words.LONGEST), "y"), Words.of("x".repeat(5_000) + " y"));
    var wide = Words.of("𐐷".repeat(500)).getFirst();
    assertEquals(Words.LONGEST, wide.codePointCount(0, wide.length()));
  }

  /// A text as long as a message may be, made to be slow for who looks at more than a character.
  @ParameterizedTest
  @MethodSource
  void noTextTakesLongerThanItsLength(String text) {
    assertTimeoutPreemptively(Duration.ofMillis(250), () -> Words.toFind(text));
  }

  static Stream<String> noTextTakesLongerThanItsLength() {
    return Stream.of(
        "Σ".repeat(32_000),
        "a" + "'".repeat(62_000) + "Σ",
        "x" + "\u0301".repeat(16_000) + "\u0334".repeat(15_999),
        "x" + "\u0301\u0334".repeat(16_000),
        "カ" + "\uff9e\u0334".repeat(12_000),
        "\u0f73".repeat(21_000),
        "\u0345".repeat(32_000),
        "\ufdfa".repeat(21_333));
  }

  @Test
  void aMessageOfSyllablesIsReadToItsEndButNotOneOfPhrases() {
    assertTrue(Words.toFind("한".repeat(21_330) + " lunch").contains("lunch"));
    assertFalse(Words.toFind("\ufdfa".repeat(21_330) + " lunch").contains("lunch"));
  }

  /// Character by character as Unicode says for texts; marks and the forms of sigma aside.
  @Test
  void everyCharacterIsFoldedAsInAText() {
    for (int point = 0x80; point <= Character.MAX_CODE_POINT; point++) {
      var text = Character.toString(point);
      var plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
      var lower = plain.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
      var folded = Normalizer.normalize(lower, Normalizer.Form.NFKD);
      assertEquals(Words.of(folded), Words.of(text), () -> text + " is folded to " + folded);
    }
  }

  @Test
  void aTextIsFoundByItsFirstDifferentWords() {
    var many =
        IntStream.range(0, 5_000).mapToObj(i -> "w" + i / 2).collect(Collectors.joining(" "));
    var words = List.copyOf(Words.toFind(many));
    assertEquals(Words.MOST, words.size());
    assertEquals("w0", words.getFirst());
    assertEquals("w999", words.getLast());
  }

  @Test
  void whatOnlyBeginsAnotherWordIsNotAsked() {
    assertEquals(List.of("morning", "good"), Words.asked("good morn go morning good"));
    assertEquals(List.of("東京", "京都", "都庁"), Words.asked("東京都庁").subList(0, 3));
  }

  @Test
  void ofTooManyWordsTheLongestAreAsked() {
    var text = IntStream.rangeClosed(1, 15).mapToObj(i -> (char) ('a' + i) + "x".repeat(i));
    var asked = Words.asked(text.collect(Collectors.joining(" ")));
    assertEquals(Words.MOST_ASKED, asked.size());
    assertEquals("p" + "x".repeat(15), asked.getFirst());
    assertEquals("g" + "x".repeat(6), asked.getLast());
  }

  /// Whatever stands in a text finds it, as far as it begins where a word or a neighbour begins.
  @Test
  void aPartOfATextFindsIt() {
    var random = new Random(3);
    for (int round = 0; round < 5_000; round++) {
      var words = new ArrayList<String>();
      for (int i = 0; i < 1 + random.nextInt(5); i++) {
        words.add(randomWord(random));
      }
      var text = String.join(" ", words);
      var some = words.get(random.nextInt(words.size()));
      var part = some.substring(0, some.offsetByCodePoints(0, 1 + random.nextInt(points(some))));
      var found = Words.toFind(text);
      for (var asked : Words.asked(part)) {
        assertTrue(
            found.stream().anyMatch(word -> word.startsWith(asked)), () -> part + " in " + text);
      }
    }
  }

  /// Any text at all: words are of letters and digits, as they come out of themselves.
  @Test
  void cuttingAWordGivesItAgain() {
    var random = new Random(4);
    for (int round = 0; round < 20_000; round++) {
      var text =
          random
              .ints(20, 0, 0x11000)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
      for (var word : Words.of(text.toString())) {
        assertTrue(
            word.codePoints().allMatch(Character::isLetterOrDigit), () -> word + " of " + text);
        assertEquals(word, Words.of(word).getFirst(), () -> word + " of " + text);
      }
    }
  }

  private static String randomWord(Random random) {
    var alphabets = List.of("abcXYZ019", "äÖßéŁø", "東京都庁ひがカー", "한국어글", "ёЖщ");
    var word = new StringBuilder();
    for (int i = 0; i < 1 + random.nextInt(6); i++) {
      var alphabet = alphabets.get(random.nextInt(alphabets.size()));
      word.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return word.toString();
  }

  private static int points(String text) {
    return text.codePointCount(0, text.length());
  }
}
