package org.parley.console.navigation;

/// How the console looks.
public enum Theme {
  AS_THE_SYSTEM(NavigationText.THEME_SYSTEM),
  LIGHT(NavigationText.THEME_LIGHT),
  DARK(NavigationText.THEME_DARK);

  private final NavigationText words;

  Theme(NavigationText words) {
    this.words = words;
  }

  NavigationText words() {
    return words;
  }

  /// The theme of that name; that of the system if there is none such.
  public static Theme of(String name) {
    for (Theme theme : values()) {
      if (theme.name().equals(name)) {
        return theme;
      }
    }
    return AS_THE_SYSTEM;
  }
}
