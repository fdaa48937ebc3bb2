package org.parley.console.form;

import org.parley.console.text.Said;

/// What forms say.
public enum FormText implements Said {
  SAVE,
  SAVING,
  WORKING,
  DONE_OF,
  STOPPED
}
