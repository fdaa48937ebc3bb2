package org.parley.console.status;

import org.parley.console.text.Said;

/// What the page of the status says.
public enum StatusText implements Said {
  TITLE,
  HELP,
  CHART,
  LIVE,
  STALE,
  NEVER,
  ASKING,
  NODES,
  SITES,
  PEOPLE,
  SESSIONS,
  CONVERSATIONS,
  RATE,
  OF,
  FAULTS,
  NO_FAULTS,
  COLUMN_NODE,
  COLUMN_SITE,
  COLUMN_HEALTH,
  COLUMN_SINCE,
  COLUMN_URL,
  COLUMN_PEOPLE,
  COLUMN_CONVERSATIONS,
  COLUMN_RATE,
  COLUMN_REVISION,
  COLUMN_AT,
  COLUMN_WHAT,
  READY,
  NOT_READY,
  SILENT,
  GONE
}
