package org.parley.console.people;

import org.parley.console.text.Said;

/// What the page of people says.
public enum PeopleText implements Said {
  TITLE,
  HELP,
  FILTER,
  COLUMN_NAME,
  COLUMN_ADDRESS,
  COLUMN_GROUPS,
  COLUMN_PHONE,
  COLUMN_MOBILE,
  COLUMN_LOCATION,
  COLUMN_ENABLED
}
