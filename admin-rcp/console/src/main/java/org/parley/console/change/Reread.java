package org.parley.console.change;

import java.util.List;
import java.util.Set;

/// Objects that somebody else changed: as they are now, and which are gone.
public record Reread(List<Document> fresh, Set<ObjectName> gone) {

  public Reread {
    fresh = List.copyOf(fresh);
    gone = Set.copyOf(gone);
  }
}
