package org.parley.gateway.directory;

import java.util.Optional;
import java.util.regex.Pattern;

/// What may stand in the fields of a person, wherever it comes from.
public final class FieldRules {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_TEXT = 200;

  /// Control characters and those that turn the direction of writing would garble every list; half
  /// a surrogate pair is no character at all.
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028-\\u202e\\u2066-\\u2069]");

  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9 ()/.-]{2,40}");

  private FieldRules() {}

  /// What is wrong with a name of a person or a group.
  public static Optional<String> faultOfName(String name) {
    return name.isBlank() || name.length() > LONGEST_NAME || UNPRINTABLE.matcher(name).find()
        ? Optional.of("1 to " + LONGEST_NAME + " characters, no control characters")
        : Optional.empty();
  }

  /// What is wrong with the text of `field`; an empty one is fine.
  public static Optional<String> faultOf(Profile.Field field, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (field.isNumber()) {
      return NUMBER.matcher(text).matches()
          ? Optional.empty()
          : Optional.of(
              "empty, or 2 to 40 digits, spaces and ( ) / . - with an optional + in front");
    }
    return text.length() > LONGEST_TEXT || UNPRINTABLE.matcher(text).find()
        ? Optional.of("at most " + LONGEST_TEXT + " characters, no control characters")
        : Optional.empty();
  }
}
