package org.parley.console.server;

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
  PROFILE
}
