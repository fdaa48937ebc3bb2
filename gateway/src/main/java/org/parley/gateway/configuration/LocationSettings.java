package org.parley.gateway.configuration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.parley.gateway.hyperlink.Lengths;
import org.parley.gateway.hyperlink.Location;
import org.parley.gateway.hyperlink.NumberRule;

/// Reads the list `locations`, each one completely or not at all.
final class LocationSettings {

  private static final String REQUIRED = "must be given";
  private static final String NONE = "none";

  private final Section section;

  private LocationSettings(Section section) {
    this.section = section;
  }

  static List<Location> read(Section root) {
    var names = new HashSet<String>();
    var unique = new ArrayList<Location>();
    for (var section : root.sections("locations")) {
      for (var location : new LocationSettings(section).location().stream().toList()) {
        if (names.add(location.name())) {
          unique.add(location);
        } else {
          section.fault("name", "is the name of another location, too: " + location.name());
        }
      }
    }
    return unique;
  }

  private Optional<Location> location() {
    var name =
        text(
            "name",
            REQUIRED,
            "1 to 63 letters, digits, spaces and . _ -",
            "What the column `location` of people and the setting `hyperlink.location` call it.",
            Location::isName);
    var country =
        text(
            "country",
            REQUIRED,
            "two capital letters of ISO 3166",
            "The country, such as `DE`.",
            Location::isCountry);
    var area =
        text(
            "areaCode",
            NONE,
            "up to 6 digits",
            "The area code without the zero in front, such as `30`. Without one there are no local"
                + " numbers.",
            Location::isAreaCode);
    var trunk =
        text(
            "trunkNumber",
            NONE,
            "+ and 3 to 14 digits",
            "What stands before an internal number when it is called from outside, such as"
                + " `+493023125`. Without one, internal numbers are links for this location only.",
            Location::isTrunkNumber);
    var internal =
        section.value(
            "internalLength",
            NONE,
            "1 to 8 digits, such as 3 or 2-4",
            "How many digits internal numbers have. Without it there are none.",
            Lengths::of);
    var rules = rules();
    section.missing("name");
    section.missing("country");
    return name.isEmpty() || country.isEmpty()
        ? Optional.empty()
        : whole(
            name.get(),
            country.get(),
            new Dialled(area.orElse(""), trunk.orElse("")),
            internal,
            rules);
  }

  private record Dialled(String areaCode, String trunkNumber) {}

  private Optional<Location> whole(
      String name,
      String country,
      Dialled dialled,
      Optional<Lengths> internal,
      List<NumberRule> rules) {
    try {
      return Optional.of(
          new Location(name, country, dialled.areaCode, dialled.trunkNumber, internal, rules));
    } catch (IllegalArgumentException e) {
      section.fault("", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private List<NumberRule> rules() {
    return section.sections("rules").stream().flatMap(each -> rule(each).stream()).toList();
  }

  private static Optional<NumberRule> rule(Section rule) {
    var pattern =
        rule.value(
            "pattern",
            REQUIRED,
            "a pattern of RE2",
            "The first rule whose pattern matches all of a number decides about it. The number comes"
                + " as digits, with a `+` in front if it was written with one.",
            NumberRule::pattern);
    var replacement =
        rule.value(
            "replacement",
            NONE,
            "+, digits and $1 to $9",
            "What the number becomes, best an international one with `+`. Without a `+` it is a"
                + " number for this location only; without a replacement it is no number.",
            Function.identity());
    rule.missing("pattern");
    return pattern.flatMap(given -> {
      try {
        return Optional.of(new NumberRule(given, replacement.orElse("")));
      } catch (IllegalArgumentException e) {
        rule.fault("replacement", "must be " + e.getMessage());
        return Optional.empty();
      }
    });
  }

  private Optional<String> text(
      String name, String standard, String allowed, String meaning, Predicate<String> fits) {
    return section.value(
        name,
        standard,
        allowed,
        meaning,
        text -> {
          if (!fits.test(text)) {
            throw new IllegalArgumentException(allowed);
          }
          return text;
        });
  }
}
