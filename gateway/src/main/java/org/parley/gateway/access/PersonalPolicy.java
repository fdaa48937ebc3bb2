package org.parley.gateway.access;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/// What an administrator set for one person.
///
/// @param enabled off, they cannot sign in, and are nobody to others
/// @param rights what they hold besides what everybody and their groups do
/// @param groups the ids of the groups they are members of
public record PersonalPolicy(boolean enabled, Set<Right> rights, Set<String> groups) {
  public PersonalPolicy {
    rights = Set.copyOf(rights);
    groups = Collections.unmodifiableSet(new LinkedHashSet<>(groups));
  }
}
