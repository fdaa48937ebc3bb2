package org.parley.console.diagnostics;

import org.parley.console.text.Said;

/// What the diagnostics say.
public enum DiagnosticsText implements Said {
  TITLE,
  HELP,
  REFRESH,
  TEST,
  COPY,
  SAVE,
  COPIED,
  SAVED,
  NOT_SAVED
}
