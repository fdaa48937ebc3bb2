package org.parley.console.form;

import org.parley.console.text.Said;

/// What forms say.
public enum FormText implements Said {
  SAVE,
  WORKING,
  DONE_OF,
  DONE_SO_FAR,
  STOPPED,
  CANCELLED,
  CLOSE,
  OVERTAKEN,
  OVERTAKEN_EXPLAINED,
  OVERTAKEN_MINE,
  OVERTAKEN_THEIRS,
  OVERTAKEN_UNDECIDED,
  OVERTAKEN_GIVE_UP,
  EMPTY
}
