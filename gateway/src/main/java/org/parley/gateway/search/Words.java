package org.parley.gateway.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Cuts texts into words as searching compares them: runs of letters and digits without case and
/// diacritics, so that `Jürgen Groß` and `JURGEN GROSS` are the same two words. An address, a link
/// or a number falls into its parts.
///
/// Whoever searches means the beginnings of words. Scripts that put no spaces between words are cut
/// into pairs of neighbours, each of which begins a word: `東京都` is `東京`, `京都` and `都`.
public final class Words {

  /// The longest word in characters (code points); what follows in a longer one is not searched.
  public static final int LONGEST = 32;

  /// How many different words of one text can be found; those that come later cannot.
  public static final int MOST = 1_000;

  /// More words than this do not narrow a search down, they only cost time.
  public static final int MOST_ASKED = 10;

  /// Where a text ends at the latest, once it is folded: one character may be a whole phrase.
  /// Syllables of Hangul, three letters in three bytes, are the longest that people write.
  private static final int MOST_FOLDED = 65_536;

  private Words() {}

  /// The words of `text` in their order, all of them.
  public static List<String> of(String text) {
    var words = new ArrayList<String>();
    cut(text, words, Integer.MAX_VALUE);
    return words;
  }

  /// The different words of `text` by which it can be found.
  public static Set<String> toFind(String text) {
    var words = new LinkedHashSet<String>();
    cut(text, words, MOST);
    return words;
  }

  /// The words that somebody looks for who writes `text`: each must begin a word of what is found.
  /// One that only begins another says nothing more; of too many the longest tell most.
  public static List<String> asked(String text) {
    var words = of(text).stream().distinct().toList();
    return words.stream()
        .filter(word -> words.stream().noneMatch(other -> isMoreThan(other, word)))
        .sorted((one, other) -> Integer.compare(other.length(), one.length()))
        .limit(MOST_ASKED)
        .toList();
  }

  private static void cut(String text, Collection<String> words, int most) {
    var cutter =
        new Cutter(word -> {
          if (words.size() < most) {
            words.add(word);
          }
        });
    var folding = new Folding(cutter::take);
    int at = 0;
    while (at < text.length() && words.size() < most && folding.given() < MOST_FOLDED) {
      int point = text.codePointAt(at);
      folding.take(point);
      at += Character.charCount(point);
    }
    cutter.end();
  }

  private static boolean isMoreThan(String other, String word) {
    return other.length() > word.length() && other.startsWith(word);
  }
}
