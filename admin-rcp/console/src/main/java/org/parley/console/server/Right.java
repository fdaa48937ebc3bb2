package org.parley.console.server;

import java.util.Collection;

/// A service that somebody may use, in the order in which they are shown.
public enum Right {
  CHAT,
  AUDIO,
  VIDEO,
  ACCEPT_SCREEN_SHARING,
  SHARE_SCREEN,
  SMS,
  MAIL,
  FILES,
  PROFILE;

  /// Whether somebody who was given the rights of these names holds this one: who may share their
  /// screen may see those of others as well.
  public boolean isHeldBy(Collection<String> names) {
    return names.contains(name())
        || (this == ACCEPT_SCREEN_SHARING && names.contains(SHARE_SCREEN.name()));
  }
}
