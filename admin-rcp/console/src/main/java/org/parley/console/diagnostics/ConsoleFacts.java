package org.parley.console.diagnostics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.FrameworkUtil;
import org.parley.console.server.Connection;

/// What the console knows of itself: nothing secret, for it is sent around.
final class ConsoleFacts {

  private ConsoleFacts() {}

  static Map<String, String> of(Connection connection) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("console", version());
    facts.put("Java", System.getProperty("java.version", "?"));
    facts.put(
        "system",
        String.join(
            " ",
            System.getProperty("os.name", "?"),
            System.getProperty("os.version", "?"),
            System.getProperty("os.arch", "?")));
    facts.put("SWT", SWT.getPlatform() + " " + SWT.getVersion());
    facts.put("theme", Display.isSystemDarkTheme() ? "dark" : "light");
    facts.put("server", connection.server().toString());
    facts.put("signed in as", connection.administrator());
    return facts;
  }

  private static String version() {
    return Optional.ofNullable(FrameworkUtil.getBundle(ConsoleFacts.class))
        .map(bundle -> bundle.getVersion().toString())
        .orElse("not installed");
  }
}
