package org.parley.gateway.configuration;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.gateway.hyperlink.Location;
import org.parley.gateway.hyperlink.Locations;
import org.parley.gateway.hyperlink.Schemes;

/// What becomes a link: URLs of these schemes, and numbers as they are dialled at these locations.
public record Hyperlinks(Schemes schemes, Locations locations) {

  private static final Setting SCHEMES =
      new Setting(
          "schemes",
          String.join(", ", Schemes.STANDARD),
          "a list of schemes, none that runs something, such as `javascript`",
          "The URLs that become links. `www` and `www2` stand for names that begin so; mail and"
              + " telephone links are there always.");

  static Hyperlinks read(Section root) {
    var section = root.section("hyperlink");
    var schemes = section.values(SCHEMES, Schemes.STANDARD, Schemes::require);
    var all = LocationSettings.read(root);
    var standard =
        section.value(
            "location",
            "the first",
            "the name of one of `locations`",
            "The location of people who have none of their own.",
            name -> known(all, name));
    return new Hyperlinks(
        new Schemes(Set.copyOf(schemes)), new Locations(all, standard.orElse("")));
  }

  /// The same with those of `more` whose names are not taken.
  Hyperlinks with(List<Location> more) {
    var taken = locations.all().stream().map(Location::name).collect(Collectors.toSet());
    var added = more.stream().filter(each -> !taken.contains(each.name()));
    var all = Stream.concat(locations.all().stream(), added).toList();
    return new Hyperlinks(schemes, new Locations(all, locations.standard()));
  }

  private static String known(List<Location> all, String name) {
    if (all.stream().noneMatch(each -> each.name().equals(name))) {
      throw new IllegalArgumentException("the name of one of locations");
    }
    return name;
  }
}
