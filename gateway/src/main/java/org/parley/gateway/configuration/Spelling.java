package org.parley.gateway.configuration;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds the word that somebody probably meant.
final class Spelling {

  private Spelling() {}

  /// The word of `known` that `written` probably stands for: one with the same last part, or one
  /// that few edits away.
  static Optional<String> closest(String written, List<String> known) {
    return known.stream()
        .filter(word -> lastPart(word).equalsIgnoreCase(lastPart(written)))
        .findFirst()
        .or(() -> nearest(written, known));
  }

  private static Optional<String> nearest(String written, List<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(word -> edits(written, word)))
        .filter(word -> edits(written, word) <= bound(lastPart(written)));
  }

  /// Two swapped letters are two edits; a short word is soon another one.
  private static int bound(String word) {
    return word.length() < 4 ? 1 : Math.max(2, word.length() / 3);
  }

  private static int edits(String written, String word) {
    return Math.min(distance(written, word), distance(lastPart(written), lastPart(word)));
  }

  private static String lastPart(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /// Edits (insert, delete, replace) between two words: Levenshtein 1966, with two rows.
  private static int distance(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int j = 0; j < above.length; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[above.length];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[to.length()];
  }
}
