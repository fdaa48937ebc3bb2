package org.parley.gateway.policy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The step from one state of the policies to the next.
public record Moved(Documents before, Documents after, List<Act> acts) {
  public Moved {
    acts = List.copyOf(acts);
  }

  /// The objects that changed.
  public Set<ObjectName> touched() {
    return acts.stream()
        .flatMap(act -> act.changes().stream())
        .map(Change::object)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The objects of `kind` that changed.
  public List<ObjectName> touched(Kind kind) {
    return touched().stream().filter(object -> object.kind() == kind).toList();
  }
}
