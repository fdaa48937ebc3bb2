package org.parley.gateway.hyperlink;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A place where numbers are dialled in its own way.
///
/// @param name what people and settings call it
/// @param country the country, such as `DE` (ISO 3166)
/// @param areaCode the area code without the zero in front, such as `30`; empty where there is none
/// @param trunkNumber what all numbers of the place begin with, such as `+493023125`; empty if its
///   internal numbers cannot be reached from outside
/// @param internal how long internal numbers are, if there are any
/// @param rules tried in order before anything else; the first that matches decides
public record Location(
    String name,
    String country,
    String areaCode,
    String trunkNumber,
    Optional<Lengths> internal,
    List<NumberRule> rules) {

  /// The most rules of a location.
  public static final int MOST_RULES = 50;

  private static final int LARGEST_RULES = 4_000;
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,62}");

  private static final Pattern AREA = Pattern.compile("[0-9]{0,6}");
  private static final Pattern TRUNK = Pattern.compile("\\+[1-9][0-9]{2,13}");
  private static final int LONGEST_NUMBER = 15;

  /// @throws IllegalArgumentException telling what of it cannot be
  public Location {
    rules = List.copyOf(rules);
    require(isName(name), "a name is 1 to 63 letters, digits, spaces and . _ -");
    require(isCountry(country), "a country is two capital letters, such as DE");
    require(isAreaCode(areaCode), "an area code is up to 6 digits");
    require(
        trunkNumber.isEmpty() || isTrunkNumber(trunkNumber),
        "a trunk number is + and 3 to 14 digits");
    int longest = trunkNumber.length() - 1 + internal.map(Lengths::most).orElse(0);
    require(
        trunkNumber.isEmpty() || longest <= LONGEST_NUMBER,
        "the trunk number and the longest internal number have more than 15 digits");
    require(rules.size() <= MOST_RULES, "a location has at most 50 rules");
    require(
        rules.stream().mapToInt(NumberRule::size).sum() <= LARGEST_RULES,
        "the patterns of the rules are too large together");
  }

  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  public static boolean isCountry(String text) {
    return Dialling.isCountry(text);
  }

  public static boolean isAreaCode(String text) {
    return AREA.matcher(text).matches();
  }

  public static boolean isTrunkNumber(String text) {
    return TRUNK.matcher(text).matches();
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  boolean isInternal(String number) {
    return internal.isPresent() && internal.get().contain(number.length());
  }
}
