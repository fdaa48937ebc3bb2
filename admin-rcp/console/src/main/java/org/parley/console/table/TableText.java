package org.parley.console.table;

import org.parley.console.text.Said;

/// What is said below tables.
public enum TableText implements Said {
  SHOWN,
  MORE,
  NONE,
  LOADING
}
