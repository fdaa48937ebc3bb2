package org.parley.gateway.contract;

import org.parley.gateway.access.Area;
import org.parley.gateway.access.Reach;

/// Whom an operation is for.
public sealed interface Admission {

  /// Whoever asks.
  record Anybody() implements Admission {}

  /// The holder of a token, about that token; the operation itself looks whether it is good.
  record Oneself() implements Admission {}

  /// An administrator who may go so far in this area.
  record Administrator(Area area, Reach reach) implements Admission {}
}
