package org.parley.console.policy;

import java.util.List;
import org.parley.console.server.Fault;

/// What became of an attempt to save.
sealed interface Saved {

  /// All is saved.
  record Done() implements Saved {}

  /// Nothing is saved, for others changed these objects.
  record Stale(List<Fault.Stale> objects) implements Saved {}
}
