package org.parley.gateway.wire;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parley.gateway.access.Area;
import org.parley.gateway.access.Reach;
import org.parley.gateway.signin.Holder;

/// Says whether an administrator may go so far in an area; asked on event loops, so it must not
/// wait for anything.
@FunctionalInterface
public interface Authority {

  boolean allows(Holder administrator, Area area, Reach reach);

  /// Lets those pass who may go so far in any of `areas`.
  ///
  /// @throws ProblemException telling everybody else
  default void require(Holder administrator, Collection<Area> areas, Reach reach) {
    if (areas.stream().noneMatch(area -> allows(administrator, area, reach))) {
      var names =
          areas.stream()
              .sorted()
              .map(area -> area.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(" or "));
      throw ProblemException.forbidden(
          "This takes the right to %s in the area %s."
              .formatted(reach.name().toLowerCase(Locale.ROOT), names));
    }
  }
}
