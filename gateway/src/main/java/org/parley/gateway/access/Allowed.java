package org.parley.gateway.access;

import java.util.List;

/// What somebody may do at the moment, as their devices are told.
///
/// @param chat whether chat is on at all
/// @param presence whether presence is on at all
/// @param grant whether people may give each other levels
public record Allowed(List<Right> rights, boolean chat, boolean presence, boolean grant) {
  public Allowed {
    rights = List.copyOf(rights);
  }
}
