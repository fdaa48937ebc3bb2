package org.parley.gateway.access;

/// The rules that decisions rest on: stable names that clients may rely on.
public enum Rule {
  /// Everybody has this level toward everybody.
  GLOBAL_LEVEL,
  /// Both are members of this group.
  GROUP_LEVEL,
  /// The one who asks is head or deputy of a group that the other is a member of.
  HEAD_LEVEL,
  /// The other gave this level; it adds to what administrators gave.
  PERSONAL_GRANT,
  /// The other blocked the one who asks; what administrators gave is not lowered by it.
  PERSONAL_BLOCK,
  /// What people give each other does not count: administrators switched it off.
  GRANTS_OFF,
  /// The group would contribute, but is switched off.
  GROUP_INACTIVE,
  /// Everybody holds the right.
  GLOBAL_RIGHT,
  /// Members of the group hold the right.
  GROUP_RIGHT,
  /// The right was given to the person.
  PERSONAL_RIGHT,
  /// No rule gives the right.
  RIGHT_MISSING,
  /// Chat is switched off for everybody.
  CHAT_OFF,
  /// Presence is switched off for everybody.
  PRESENCE_OFF,
  /// The lowest level that opens the permission.
  NEEDED_LEVEL,
  /// No level opens the permission.
  NO_LEVEL_OPENS,
  /// It is about oneself.
  ONESELF,
  /// The person is not of this enterprise.
  NOT_OF_THIS_ENTERPRISE,
  /// Nobody has this address.
  UNKNOWN_PERSON,
  /// The person is disabled.
  DISABLED_PERSON,
  /// It asks nothing of who is signed in.
  EVERYBODY,
  /// An administrator's token lets nobody act as a person.
  NOT_AS_ADMINISTRATOR
}
