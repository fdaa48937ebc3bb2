package org.parley.console.rights;

import java.util.Set;
import org.parley.console.server.Right;

/// What the global policy gives to everybody.
///
/// @param chat whether anybody may chat at all
record Everybody(Set<Right> rights, boolean chat) {

  Everybody {
    rights = Set.copyOf(rights);
  }

  /// What can be said where the role may not read it.
  static Everybody unknown() {
    return new Everybody(Set.of(), true);
  }
}
