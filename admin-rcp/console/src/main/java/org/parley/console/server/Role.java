package org.parley.console.server;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What an administrator may see, and what they may change as well.
public record Role(Set<Area> reads, Set<Area> writes) {

  public Role {
    reads = Set.copyOf(reads);
    writes = Set.copyOf(writes);
  }

  /// The role of whoever has `areas`, by name; what a newer server has besides is ignored.
  public static Role of(Map<String, String> areas) {
    return Access.to(Area.ADMINISTRATORS, areas).equals(Optional.of(Access.WRITE))
        ? everything()
        : new Role(
            known(areas, Set.of(Access.READ, Access.WRITE)), known(areas, Set.of(Access.WRITE)));
  }

  static Role everything() {
    return new Role(Set.of(Area.values()), Set.of(Area.values()));
  }

  private static Set<Area> known(Map<String, String> areas, Set<Access> enough) {
    return Arrays.stream(Area.values())
        .filter(area -> Access.to(area, areas).filter(enough::contains).isPresent())
        .collect(Collectors.toSet());
  }

  public boolean mayRead(Area area) {
    return reads.contains(area);
  }

  public boolean mayWrite(Area area) {
    return writes.contains(area);
  }
}
