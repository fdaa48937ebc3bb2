package org.parley.gateway.hyperlink;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/// An administrator's rule: a number that `pattern` matches from end to end becomes `replacement`,
/// where `$1` to `$9` are what the groups matched. Matching takes time linear in the number.
public record NumberRule(Pattern pattern, String replacement) {

  private static final int LONGEST = 200;
  private static final int MOST_REPEATS = 1_000;
  private static final int LARGEST_PROGRAM = 1_000;
  private static final java.util.regex.Pattern REPEAT =
      java.util.regex.Pattern.compile("\\{([0-9]{1,9})(?:,([0-9]{0,9}))?}");
  private static final java.util.regex.Pattern REPLACEMENT =
      java.util.regex.Pattern.compile("\\+?(?:[0-9]|\\$[1-9]){0,40}");

  /// @throws IllegalArgumentException if `replacement` is not digits and groups of the pattern
  public NumberRule {
    if (!REPLACEMENT.matcher(replacement).matches()) {
      throw new IllegalArgumentException("an optional +, then digits and $1 to $9, or nothing");
    }
    for (int i = 0; i < replacement.length(); i++) {
      if (replacement.charAt(i) == '$' && replacement.charAt(i + 1) - '0' > pattern.groupCount()) {
        throw new IllegalArgumentException(
            "made of groups that the pattern has, not $" + replacement.charAt(i + 1));
      }
    }
  }

  /// Reads a pattern.
  ///
  /// @throws IllegalArgumentException if RE2 does not take it, or if it is too large
  public static Pattern pattern(String written) {
    if (written.isEmpty() || written.length() > LONGEST) {
      throw new IllegalArgumentException("a pattern of 1 to 200 characters");
    }
    requireFewRepeats(written);
    try {
      var pattern = Pattern.compile(written);
      if (pattern.programSize() > LARGEST_PROGRAM) {
        throw new IllegalArgumentException("a smaller pattern");
      }
      return pattern;
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("a pattern of RE2 (" + e.getDescription() + ")", e);
    }
  }

  /// Repeats are written out when a pattern is compiled, and repeats of repeats multiply.
  private static void requireFewRepeats(String written) {
    long all = 1;
    var repeats = REPEAT.matcher(written);
    while (repeats.find()) {
      all *= Math.max(1, Math.max(number(repeats.group(1)), number(repeats.group(2))));
      if (all > MOST_REPEATS) {
        throw new IllegalArgumentException("a pattern that repeats less");
      }
    }
  }

  private static long number(String digits) {
    return digits == null || digits.isEmpty() ? 0 : Long.parseLong(digits);
  }

  /// How many instructions RE2 has made of the pattern.
  int size() {
    return pattern.programSize();
  }

  /// What `number` becomes, if this rule matches it; empty text where it is to be no number.
  Optional<String> apply(String number) {
    var matcher = pattern.matcher(number);
    return matcher.matches() ? Optional.of(replaced(matcher)) : Optional.empty();
  }

  private String replaced(Matcher matcher) {
    var text = new StringBuilder();
    for (int i = 0; i < replacement.length(); i++) {
      char next = replacement.charAt(i);
      if (next == '$') {
        i++;
        var group = matcher.group(replacement.charAt(i) - '0');
        text.append(group == null ? "" : group);
      } else {
        text.append(next);
      }
    }
    return text.toString();
  }
}
