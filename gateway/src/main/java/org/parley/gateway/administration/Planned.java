package org.parley.gateway.administration;

import java.util.List;
import org.parley.gateway.access.Preview;

/// What a planned set of changes comes to.
public sealed interface Planned {

  /// It is valid, and would alter this.
  record Shown(Preview preview) implements Planned {}

  /// Another one is being looked at, and one at a time is enough: ask again.
  record Busy() implements Planned {}

  /// It is not valid.
  record Faulty(List<FieldFault> faults) implements Planned {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
