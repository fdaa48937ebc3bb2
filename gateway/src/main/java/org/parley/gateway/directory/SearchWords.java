package org.parley.gateway.directory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a text into words as search compares them: runs of letters and digits without case and
/// diacritics, so that `Jürgen Groß` and `JURGEN GROSS` are the same two words.
final class SearchWords {

  private SearchWords() {}

  static List<String> of(String text) {
    // Upper case first: it turns ß into SS and ligatures into letters.
    var folded =
        Normalizer.normalize(
            text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    folded.codePoints().forEach(point -> add(point, word, words));
    finish(word, words);
    return words;
  }

  private static void add(int point, StringBuilder word, List<String> words) {
    if (Character.isLetterOrDigit(point)) {
      append(point, word);
    } else if (!isMark(point)) {
      finish(word, words);
    }
  }

  private static void finish(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isMark(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  /// Unicode does not decompose these letters, people type them without their stroke all the same.
  private static void append(int point, StringBuilder word) {
    switch (point) {
      case 'ø' -> word.append('o');
      case 'ł' -> word.append('l');
      case 'đ', 'ð' -> word.append('d');
      case 'ħ' -> word.append('h');
      case 'ı' -> word.append('i');
      case 'ς' -> word.append('σ');
      case 'æ' -> word.append("ae");
      case 'œ' -> word.append("oe");
      case 'þ' -> word.append("th");
      default -> word.appendCodePoint(point);
    }
  }
}
