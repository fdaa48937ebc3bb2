package org.parley.gateway.administration;

import java.util.List;

/// What became of a set of changes: all were made, or none.
public sealed interface Applied {

  /// They are durable and in force; `revision` is that of each object that they altered.
  record Done(long revision) implements Applied {}

  /// These are not as they were seen.
  record Stale(List<Standing> objects) implements Applied {
    public Stale {
      objects = List.copyOf(objects);
    }
  }

  /// Only who may write administrators may do this to one of them.
  record Forbidden() implements Applied {}

  /// They would not be valid.
  record Faulty(List<FieldFault> faults) implements Applied {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
