package org.parley.console.groups;

import org.parley.console.text.Said;

/// What the page of groups says.
public enum GroupsText implements Said {
  TITLE,
  HELP,
  COLUMN_NAME,
  COLUMN_LEVEL,
  COLUMN_ACTIVE,
  COLUMN_MEMBER,
  COLUMN_ROLE,
  HEAD,
  DEPUTY,
  LEVEL_OF_MEMBERS,
  NEW,
  NEW_TITLE,
  NAME_MISSING,
  REMOVE,
  REMOVE_TITLE,
  REMOVE_QUESTION,
  REMOVED,
  SELECT_FIRST,
  GROUP,
  MEMBERS,
  BESIDE,
  ADD_MEMBERS,
  REMOVE_MEMBERS,
  MEMBERS_TIP,
  REMOVE_MEMBERS_TITLE,
  REMOVE_MEMBERS_QUESTION,
  ADDED,
  REMOVED_MEMBERS
}
