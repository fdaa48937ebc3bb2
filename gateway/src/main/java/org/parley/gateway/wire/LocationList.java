package org.parley.gateway.wire;

import java.util.List;
import java.util.Optional;
import org.parley.gateway.hyperlink.Lengths;
import org.parley.gateway.hyperlink.Location;
import org.parley.gateway.hyperlink.Locations;
import org.parley.gateway.hyperlink.NumberRule;

/// The configured locations, as administrators see them. `standard` is the one of people who have
/// none of their own.
record LocationList(List<Item> locations, Optional<String> standard) {

  /// One location, with what it has.
  record Item(
      String name,
      String country,
      Optional<String> areaCode,
      Optional<String> trunkNumber,
      Optional<String> internalLength,
      List<Rule> rules) {}

  /// One of its rules.
  record Rule(String pattern, String replacement) {
    static Rule of(NumberRule rule) {
      return new Rule(rule.pattern().pattern(), rule.replacement());
    }
  }

  static LocationList of(Locations locations) {
    return new LocationList(
        locations.all().stream().map(LocationList::item).toList(),
        locations.of(Optional.empty()).map(Location::name));
  }

  private static Item item(Location location) {
    return new Item(
        location.name(),
        location.country(),
        given(location.areaCode()),
        given(location.trunkNumber()),
        location.internal().map(Lengths::toString),
        location.rules().stream().map(Rule::of).toList());
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(it -> !it.isEmpty());
  }
}
