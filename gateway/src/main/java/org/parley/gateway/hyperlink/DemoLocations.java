package org.parley.gateway.hyperlink;

import java.util.List;
import java.util.Optional;

/// The locations of the made-up company: Berlin, whose internal numbers can be called from
/// everywhere, and Lisbon, whose cannot and where 8 in front leads to Berlin.
public final class DemoLocations {

  private static final Optional<Lengths> THREE = Optional.of(new Lengths(3, 3));

  private DemoLocations() {}

  public static List<Location> all() {
    var toBerlin = new NumberRule(NumberRule.pattern("8([0-9]{3})"), "+493023125$1");
    return List.of(
        new Location("Berlin", "DE", "30", "+493023125", THREE, List.of()),
        new Location("Lisbon", "PT", "", "", THREE, List.of(toBerlin)));
  }
}
