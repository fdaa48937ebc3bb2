package org.parley.console.text;

import java.util.Locale;

/// Something the console says. Each package that says something has an enum of it, and beside it a
/// bundle `messages` for each language, where `SIGN_IN` stands under `sign.in`.
public interface Said {

  String name();

  default String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  default String bundle() {
    return getClass().getPackageName() + ".messages";
  }
}
