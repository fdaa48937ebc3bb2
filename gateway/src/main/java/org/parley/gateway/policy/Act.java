package org.parley.gateway.policy;

import java.time.Instant;
import java.util.List;

/// One line of the log of policies: who changed what, when.
public record Act(long sequence, Instant at, Author author, List<Change> changes) {
  public Act {
    changes = List.copyOf(changes);
  }
}
