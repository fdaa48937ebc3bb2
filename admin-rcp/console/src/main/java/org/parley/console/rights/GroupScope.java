package org.parley.console.rights;

import java.util.Set;
import org.parley.console.server.Right;

/// What a group gives to its members; nothing while it is not active.
record GroupScope(String name, boolean active, Set<Right> rights) {

  GroupScope {
    rights = Set.copyOf(rights);
  }

  boolean gives(Right right) {
    return active && Rights.hold(rights, right);
  }
}
