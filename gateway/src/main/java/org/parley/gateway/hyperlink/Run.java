package org.parley.gateway.hyperlink;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Digits and what people put between them, such as `+49 (30) 23125-102`: as much as can be one
/// number.
///
/// @param ends where a group of digits ends, the last one first; none if this is no run, or too
///   long for a number
/// @param end what is behind the last digit, however long that is
/// @param groups how many groups of digits were read
record Run(int start, List<Integer> ends, int end, int groups) {

  /// The longest run that can be a number, in characters.
  static final int LONGEST = 40;

  private static final int LONGEST_GAP = 3;
  private static final Set<String> GAPS = Set.of(" ", "-", "/", ".", " - ", " / ");
  private static final Set<String> OPENING = Set.of("(", " (", "-(", "/(");
  private static final Set<String> CLOSING = Set.of(")", ") ", ")-", ")/", ")/ ", ") -");

  /// The run that begins at `start` with a digit, a `+` or a `(`.
  static Run at(String text, int start) {
    var ends = new ArrayList<Integer>();
    boolean open = text.charAt(start) == '(';
    int i = start + (open ? 1 : 0);
    i += isPlus(text, i) ? 1 : 0;
    while (isDigit(text, i)) {
      i = groupEnd(text, i);
      ends.add(i);
      int gap = gapEnd(text, i);
      var between = written(text.substring(i, gap));
      if (open ? CLOSING.contains(between) : OPENING.contains(between)) {
        open = !open;
        i = gap;
      } else if (GAPS.contains(between)) {
        i = gap;
      }
    }
    int end = ends.isEmpty() ? start + 1 : ends.getLast();
    boolean tooLong = end - start > LONGEST;
    // What is too long is passed over at once, or each of its digits would read it again.
    return open || tooLong
        ? new Run(start, List.of(), tooLong ? end : start + 1, ends.size())
        : new Run(start, ends.reversed(), end, ends.size());
  }

  /// The digits of `[from, to)`, with the `+` if there is one; of `+49 (0)30` the zero is left out.
  static String digits(String text, int from, int to) {
    var number = new StringBuilder();
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '+' || isDigit(text, i)) {
        number.append(c);
      } else if (number.indexOf("+") == 0 && text.startsWith("(0)", i)) {
        i += 2;
      }
    }
    return number.toString();
  }

  /// Only ASCII digits, as in E.164.
  static boolean isDigit(String text, int i) {
    return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }

  private static boolean isPlus(String text, int i) {
    return i < text.length() && text.charAt(i) == '+';
  }

  private static int groupEnd(String text, int from) {
    int i = from;
    while (isDigit(text, i)) {
      i++;
    }
    return i;
  }

  /// Where digits go on behind a few other characters; `from` if they do not.
  private static int gapEnd(String text, int from) {
    int i = from;
    while (i < text.length() && i - from < LONGEST_GAP && !isDigit(text, i)) {
      i++;
    }
    return isDigit(text, i) ? i : from;
  }

  private static String written(String gap) {
    return gap.replace('\u00a0', ' ').replace('\u202f', ' ').replace('–', '-').replace('‑', '-');
  }
}
