package org.parley.console.server;

import java.util.List;
import java.util.Optional;

/// What a server says besides about changes of what others have changed meanwhile.
record ChangedMeanwhile(Optional<List<Fault.Stale>> stale) {

  List<Fault.Stale> objects() {
    return stale.orElse(List.of());
  }
}
