package org.parley.console.rights;

import java.util.List;

/// Where somebody has a right from.
///
/// @param personal whether it was given to the person
/// @param everybody whether everybody has it
/// @param groups the names of the groups that give it
/// @param contained whether it comes only with a right that holds it as well
/// @param off whether it is of no use, for the service is switched off for everybody
record Held(
    boolean personal, boolean everybody, List<String> groups, boolean contained, boolean off) {

  Held {
    groups = List.copyOf(groups);
  }

  /// Whether the person may use the service.
  boolean isEffective() {
    return isGiven() && !off;
  }

  boolean isGiven() {
    return personal || everybody || !groups.isEmpty();
  }
}
