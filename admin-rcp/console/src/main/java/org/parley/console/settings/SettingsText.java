package org.parley.console.settings;

import org.parley.console.text.Said;

/// What the page of global settings says.
public enum SettingsText implements Said {
  TITLE,
  HELP
}
