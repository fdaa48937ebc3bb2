package org.parley.console.server;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What an administrator may see, and what they may change as well.
public record Role(Set<Area> reads, Set<Area> writes) {

  public Role {
    reads = Set.copyOf(reads);
    writes = Set.copyOf(writes);
  }

  /// The role of whoever has `areas`, by name; those that a newer server has besides are ignored.
  public static Role of(Map<String, Access> areas) {
    return areas.get(Area.ADMINISTRATORS.name()) == Access.WRITE
        ? everything()
        : new Role(
            known(areas, Set.of(Access.READ, Access.WRITE)), known(areas, Set.of(Access.WRITE)));
  }

  static Role everything() {
    return new Role(Set.of(Area.values()), Set.of(Area.values()));
  }

  private static Set<Area> known(Map<String, Access> areas, Set<Access> enough) {
    return Arrays.stream(Area.values())
        .filter(area -> areas.containsKey(area.name()))
        .filter(area -> enough.contains(areas.get(area.name())))
        .collect(Collectors.toSet());
  }

  public boolean mayRead(Area area) {
    return reads.contains(area);
  }

  public boolean mayWrite(Area area) {
    return writes.contains(area);
  }
}
