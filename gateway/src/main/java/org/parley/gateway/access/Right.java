package org.parley.gateway.access;

import java.util.Set;

/// A service that somebody may use at all, given globally, by a group or to a person.
public enum Right implements Action {
  /// Start conversations and write.
  CHAT,
  /// Call with sound.
  AUDIO,
  /// Call with a picture.
  VIDEO,
  /// See a screen that somebody shares.
  ACCEPT_SCREEN_SHARING,
  /// Share one's own screen; holds [#ACCEPT_SCREEN_SHARING] as well.
  SHARE_SCREEN,
  /// Send text messages to phones.
  SMS,
  /// Send e-mail.
  MAIL,
  /// Send files.
  FILES,
  /// Change what stands in one's own profile.
  PROFILE;

  /// Whether somebody who was given `rights` holds this one.
  public boolean in(Set<Right> rights) {
    return rights.contains(this)
        || (this == ACCEPT_SCREEN_SHARING && rights.contains(SHARE_SCREEN));
  }
}
