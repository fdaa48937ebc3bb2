package org.parley.console.server;

import java.util.Set;

/// What an administrator may see, and what they may change as well.
public record Role(Set<Area> reads, Set<Area> writes) {

  public Role {
    reads = Set.copyOf(reads);
    writes = Set.copyOf(writes);
  }

  static Role everything() {
    return new Role(Set.of(Area.values()), Set.of(Area.values()));
  }

  public boolean mayRead(Area area) {
    return reads.contains(area);
  }

  public boolean mayWrite(Area area) {
    return writes.contains(area);
  }
}
