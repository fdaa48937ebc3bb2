package org.parley.gateway.hyperlink;

import java.lang.Character.UnicodeScript;
import java.util.regex.Pattern;

/// Knows what the tables of Unicode find nothing wrong with in a label of a host: signs, strokes
/// through letters, and letters that look like a dash or a slash among those of another script.
final class Labels {

  private static final String STROKES = "[ー一〡ㅡ丨丶丿ノソゾン〇・]+";
  private static final String LATIN = "[\\x00-\\x7f\\p{IsLatin}]";
  private static final Pattern STRAY =
      Pattern.compile("%1$s%2$s(?:$|%1$s)|^%2$s%1$s".formatted(LATIN, STROKES));

  /// Cyrillic letters of few languages, in none of which a word looks Latin from end to end.
  private static final String BORROWED = "ӏԁԛԝһ";

  private Labels() {}

  /// Whether to warn of `label`, which is not plain ASCII.
  static boolean isOdd(String label) {
    // The point of Catalan is part of its spelling.
    return label.replace("l·l", "ll").codePoints().anyMatch(Labels::isSign)
        || isStruck(label)
        || STRAY.matcher(label).find();
  }

  /// Whether a label that looks Latin stands where its own script is expected.
  static boolean isAtHome(String label, String domain) {
    var script = script(label);
    return script != UnicodeScript.COMMON
        && script == script(domain)
        && label.chars().noneMatch(c -> BORROWED.indexOf(c) >= 0);
  }

  /// The script of the first letter that is not ASCII.
  private static UnicodeScript script(String text) {
    int first = text.codePoints().filter(c -> c >= 0x80).findFirst().orElse(0);
    return UnicodeScript.of(first);
  }

  private static boolean isSign(int c) {
    boolean click = c >= 0x1c0 && c <= 0x1c3;
    boolean modifier = c >= 0x2b0 && c <= 0x2ff;
    boolean ofWords =
        c < 0x80
            || Character.isLetter(c)
            || Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER
            || isMark(c)
            || c == '〇'
            || c == '・';
    return click || modifier || !ofWords;
  }

  /// Marks that go with a Latin letter have become one with it by now.
  private static boolean isStruck(String label) {
    int letter = 0;
    for (int c : label.codePoints().toArray()) {
      boolean overlay = c >= 0x334 && c <= 0x338;
      if (isMark(c) && (overlay || isLatin(letter))) {
        return true;
      }
      letter = isMark(c) ? letter : c;
    }
    return false;
  }

  private static boolean isLatin(int c) {
    return c < 0x80 || UnicodeScript.of(c) == UnicodeScript.LATIN;
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> false;
    };
  }
}
