package org.parley.gateway.wire;

import java.util.List;
import java.util.Optional;
import org.parley.gateway.hyperlink.Lengths;
import org.parley.gateway.hyperlink.Location;
import org.parley.gateway.hyperlink.NumberRule;

/// The body of a trial: a text, and a location by its name or described in full; without either,
/// the standard one.
record LocationTrial(Optional<String> location, Optional<Described> inline, String text) {

  private static final int LONGEST = 64_000;

  LocationTrial {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("the text has more than 64,000 characters");
    }
    if (location.isPresent() && inline.isPresent()) {
      throw new IllegalArgumentException("give a location by its name or inline, not both");
    }
    // What is wrong with it is told as what is wrong with the body.
    inline.ifPresent(Described::location);
  }

  /// A location as in the configuration.
  record Described(
      Optional<String> name,
      String country,
      Optional<String> areaCode,
      Optional<String> trunkNumber,
      Optional<String> internalLength,
      Optional<List<Rule>> rules) {

    /// @throws IllegalArgumentException telling what is wrong
    Location location() {
      return new Location(
          name.orElse("inline"),
          country,
          areaCode.orElse(""),
          trunkNumber.orElse(""),
          internalLength.map(Lengths::of),
          compiled());
    }

    /// Counted before they are compiled.
    private List<NumberRule> compiled() {
      var given = rules.orElse(List.of());
      if (given.size() > Location.MOST_RULES) {
        throw new IllegalArgumentException("a location has at most 50 rules");
      }
      return given.stream().map(Rule::rule).toList();
    }
  }

  /// A rule as in the configuration.
  record Rule(String pattern, Optional<String> replacement) {

    NumberRule rule() {
      return new NumberRule(NumberRule.pattern(pattern), replacement.orElse(""));
    }
  }
}
