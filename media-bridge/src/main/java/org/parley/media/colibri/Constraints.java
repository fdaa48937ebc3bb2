package org.parley.media.colibri;

import java.util.Set;

/// What video an endpoint wants: a bridge sends none before it has been told, and none that is not
/// named.
///
/// @param lastN of how many sources at most; -1 is all
/// @param maxHeight of each, in pixels
/// @param sources the names of those that may be sent
public record Constraints(int lastN, int maxHeight, Set<String> sources) {
  public Constraints {
    sources = Set.copyOf(sources);
  }
}
