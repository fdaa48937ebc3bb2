package org.parley.gateway.hyperlink;

import java.util.List;
import java.util.Optional;

/// Locations for tests: Berlin, whose internal numbers can be called from everywhere, and Lisbon,
/// whose cannot, with 8 in front of those of Berlin.
final class Places {

  private static final Optional<Lengths> TWO_OR_THREE = Optional.of(new Lengths(2, 3));

  static final Location BERLIN =
      new Location("Berlin", "DE", "30", "+493023125", TWO_OR_THREE, List.of());

  static final Location LISBON =
      new Location(
          "Lisbon",
          "PT",
          "",
          "",
          TWO_OR_THREE,
          List.of(rule("8([0-9]{3})", "+493023125$1"), rule("70700[0-9]{4}", "")));

  private Places() {}

  static NumberRule rule(String pattern, String replacement) {
    return new NumberRule(NumberRule.pattern(pattern), replacement);
  }
}
