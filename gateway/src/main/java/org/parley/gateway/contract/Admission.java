package org.parley.gateway.contract;

import java.util.Set;
import org.parley.gateway.access.Area;
import org.parley.gateway.access.Reach;

/// Whom an operation is for.
public sealed interface Admission {

  /// Whoever asks.
  record Anybody() implements Admission {}

  /// The holder of a token, about that token; the operation itself looks whether it is good.
  record Oneself() implements Admission {}

  /// An administrator who may go so far in this area; where there are several, in any of them, and
  /// the operation itself looks which of them each part of what is asked takes.
  record Administrator(Set<Area> areas, Reach reach) implements Admission {
    public Administrator {
      areas = Set.copyOf(areas);
    }
  }
}
