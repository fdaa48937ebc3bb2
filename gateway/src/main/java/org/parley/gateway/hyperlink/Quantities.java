package org.parley.gateway.hyperlink;

import java.util.Set;
import java.util.regex.Pattern;

/// Knows digits that look like numbers to call and are dates, times, amounts, addresses of machines
/// or counts of something, in English and German.
final class Quantities {

  private static final int LONGEST_WORD = 10;

  private static final Pattern SHAPE =
      Pattern.compile(
          String.join(
              "|",
              "[0-9]{1,2}[./-][0-9]{1,2}[./-](?:[0-9]{4}|[0-9]{2})",
              "[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}",
              "[0-9]{1,3}(?:\\.[0-9]{1,3}){3}",
              "[1-9][0-9]{0,2}(?:\\.[0-9]{3})+",
              "(?:19|20)[0-9]{2} ?[-–/] ?(?:(?:19|20)[0-9]{2}|[0-9]{2})"));

  private static final Pattern THOUSANDS = Pattern.compile("[1-9][0-9]{0,2}(?: [0-9]{3})+");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
  private static final Pattern COMPACT_DATE =
      Pattern.compile(
          "(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
              + "|(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])(?:19|20)[0-9]{2}");

  private static final Set<String> MONTHS =
      Set.of(
          "jan", "feb", "mar", "mär", "apr", "mai", "may", "jun", "jul", "aug", "sep", "okt", "oct",
          "nov", "dez", "dec");

  private static final Set<String> UNITS =
      Set.of(
          "uhr",
          "h",
          "am",
          "pm",
          "a",
          "p",
          "o'clock",
          "o’clock",
          "min",
          "minuten",
          "minutes",
          "std",
          "stunden",
          "hours",
          "hrs",
          "tage",
          "tagen",
          "days",
          "wochen",
          "weeks",
          "monate",
          "monaten",
          "months",
          "jahre",
          "jahren",
          "years",
          "km",
          "m",
          "cm",
          "mm",
          "kg",
          "g",
          "l",
          "kb",
          "mb",
          "gb",
          "tb",
          "eur",
          "euro",
          "euros",
          "usd",
          "dollar",
          "dollars",
          "gbp",
          "chf",
          "prozent",
          "percent",
          "mal",
          "times",
          "x",
          "stück",
          "pieces",
          "leute",
          "personen",
          "people",
          "millionen",
          "million",
          "tausend",
          "thousand",
          "grad",
          "degrees");

  private static final Set<String> BEFORE =
      Set.of("um", "at", "ab", "bis", "gegen", "until", "till", "since", "seit", "eur", "usd");

  private static final String SIGNS = "+*=<>%€$£¥×÷°§#&^~";

  private Quantities() {}

  /// Where a date, an amount with points or an address of a machine ends that begins at `start`; -1
  /// if there is none.
  static int shapeEnd(String text, int start, int end) {
    var shape = SHAPE.matcher(text).region(start, end);
    boolean found = shape.lookingAt();
    return found && (shape.end() == end || text.charAt(shape.end()) == ' ') ? shape.end() : -1;
  }

  static boolean isThousands(String written) {
    return THOUSANDS.matcher(written).matches();
  }

  static boolean isYear(String number) {
    return YEAR.matcher(number).matches();
  }

  static boolean isCompactDate(String number) {
    return COMPACT_DATE.matcher(number).matches();
  }

  /// Whether the words beside `[start, end)` make it a count, a time or a day.
  static boolean isCounted(String text, int start, int end) {
    return isCountedBefore(text, start) || isCountedAfter(text, end);
  }

  private static boolean isCountedBefore(String text, int start) {
    int gap = start > 0 && isGap(text.charAt(start - 1)) ? 1 : 0;
    int wordEnd = start - gap;
    if (wordEnd == 0) {
      return false;
    }
    if (SIGNS.indexOf(text.charAt(wordEnd - 1)) >= 0) {
      return true;
    }
    int from = wordEnd;
    while (from > 0 && wordEnd - from < LONGEST_WORD && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    var word = Letters.lower(text.substring(from, wordEnd));
    return BEFORE.contains(word) || isMonth(word);
  }

  private static boolean isCountedAfter(String text, int end) {
    boolean ordinal = text.startsWith(". ", end);
    int from = end + (ordinal ? 2 : end < text.length() && isGap(text.charAt(end)) ? 1 : 0);
    if (from >= text.length()) {
      return false;
    }
    char first = text.charAt(from);
    if (SIGNS.indexOf(first) >= 0 || (ordinal && Character.isLowerCase(first))) {
      return true;
    }
    int to = from;
    while (to < text.length() && to - from < LONGEST_WORD && isOfWord(text.charAt(to))) {
      to++;
    }
    var word = Letters.lower(text.substring(from, to));
    return isMonth(word) || (!ordinal && UNITS.contains(word));
  }

  private static boolean isMonth(String word) {
    return word.length() >= 3 && MONTHS.contains(word.substring(0, 3)) && isWholeMonth(word);
  }

  /// So that a name such as Marta is no March.
  private static boolean isWholeMonth(String word) {
    return word.length() == 3
        || Set.of(
                "januar",
                "january",
                "februar",
                "february",
                "märz",
                "march",
                "april",
                "juni",
                "june",
                "juli",
                "july",
                "august",
                "sept",
                "september",
                "oktober",
                "october",
                "november",
                "dezember",
                "december")
            .contains(word);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetter(c) || c == '\'' || c == '’';
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '\u00a0' || c == '\u202f';
  }
}
