package org.parley.console.locations;

import java.util.List;
import java.util.Optional;

/// The locations of the server's configuration; `standard` is the one of people who have none.
record Locations(List<Location> locations, Optional<String> standard) {

  boolean isStandard(Location location) {
    return standard.isPresent() && standard.equals(location.name());
  }
}
