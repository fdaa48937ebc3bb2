package org.parley.console.navigation;

import org.parley.console.text.Said;

/// What the menus say.
public enum NavigationText implements Said {
  MENU_CONSOLE,
  MENU_GO,
  MENU_VIEW,
  MENU_HELP,
  SIGN_IN_AGAIN,
  SIGN_OUT,
  QUIT,
  ABOUT_PAGE,
  THEME_SYSTEM,
  THEME_LIGHT,
  THEME_DARK
}
