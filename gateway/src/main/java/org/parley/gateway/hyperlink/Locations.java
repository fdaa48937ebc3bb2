package org.parley.gateway.hyperlink;

import java.util.List;
import java.util.Optional;

/// The locations of the enterprise, and which of them holds for people who have none of their own.
///
/// @param standard the name of one of `all`; empty text for the first
public record Locations(List<Location> all, String standard) {

  /// Nowhere numbers are dialled in any way.
  public static final Locations NONE = new Locations(List.of(), "");

  public Locations {
    all = List.copyOf(all);
    if (all.stream().map(Location::name).distinct().count() < all.size()) {
      throw new IllegalArgumentException("two locations have the same name");
    }
  }

  /// The location of this name.
  public Optional<Location> find(String name) {
    return all.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /// The location that holds for who has, or has not, one of this name.
  public Optional<Location> of(Optional<String> name) {
    return name.flatMap(this::find).or(() -> find(standard)).or(() -> all.stream().findFirst());
  }
}
