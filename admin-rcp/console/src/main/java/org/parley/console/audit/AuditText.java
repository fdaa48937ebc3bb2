package org.parley.console.audit;

import org.parley.console.text.Said;

/// What the audit says.
public enum AuditText implements Said {
  TITLE,
  HELP,
  FILTER_OBJECT,
  FILTER_BY,
  FILTER_FROM,
  FILTER_TO,
  WRONG_DAY,
  COLUMN_TIME,
  COLUMN_BY,
  COLUMN_FROM,
  COLUMN_OBJECT,
  COLUMN_FIELD,
  COLUMN_WAS,
  COLUMN_IS,
  COLUMN_SHIFT,
  NEW,
  GONE,
  HISTORY,
  EXPORT,
  WRITTEN,
  NOT_WRITTEN
}
