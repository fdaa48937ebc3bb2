package org.parley.console.locations;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Makes up a number that a simple pattern matches; of most patterns that administrators write.
final class Sample {

  /// A class of digits, a digit, any digit or a plus sign, and how often.
  private static final Pattern PART =
      Pattern.compile("(\\[[0-9-]+]|\\\\d|\\\\?\\+|[0-9.])(\\{([0-9])(?:,[0-9]*)?}|[*+?])?");

  private static final Pattern GROUP = Pattern.compile("\\((?:\\?:)?([^()|]*)(?:\\|[^()]*)?\\)");

  /// Matching a longer one might take long, by a pattern made to do so.
  private static final int LONGEST = 20;

  private Sample() {}

  static Optional<String> of(String pattern) {
    StringBuilder sample = new StringBuilder();
    Matcher parts = PART.matcher(GROUP.matcher(pattern).replaceAll("$1"));
    while (parts.lookingAt()) {
      sample.append(digit(parts.group(1)).repeat(times(Optional.ofNullable(parts.group(3)))));
      parts.region(parts.end(), parts.regionEnd());
    }
    return Optional.of(sample.toString())
        .filter(it -> !it.isEmpty() && it.length() <= LONGEST && isOf(pattern, it));
  }

  private static int times(Optional<String> least) {
    return least.map(Integer::parseInt).orElse(1);
  }

  private static String digit(String part) {
    return switch (part.charAt(0)) {
      case '[' -> part.substring(1, 2);
      case '\\' -> part.equals("\\d") ? "5" : "+";
      case '.' -> "5";
      default -> part;
    };
  }

  /// What the parts do not understand is found out here.
  private static boolean isOf(String pattern, String sample) {
    try {
      return Pattern.matches(pattern, sample);
    } catch (PatternSyntaxException _) {
      return false;
    }
  }
}
