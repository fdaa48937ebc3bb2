package org.parley.console.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Says things in one language: English where it has no other.
public final class Texts {

  private final Locale locale;

  public Texts(Locale locale) {
    this.locale = locale;
  }

  /// `text` with its `{0}`, `{1}` … replaced by `values`; numbers as the language writes them.
  public String say(Said text, Object... values) {
    String pattern = bundle(text).getString(text.key());
    return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values).strip();
  }

  private ResourceBundle bundle(Said text) {
    return ResourceBundle.getBundle(
        text.bundle(),
        locale,
        Texts.class.getClassLoader(),
        // Else an English administrator of a German machine would read German.
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public Locale locale() {
    return locale;
  }
}
