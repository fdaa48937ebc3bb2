package org.parley.gateway.policy;

import java.util.Locale;

/// What a policy object is about.
public enum Kind {
  /// The one object of what is set for everybody.
  GLOBAL,
  /// A group, by its id.
  GROUP,
  /// A person, by their address: who they are, and what is set for them.
  PERSON,
  /// The levels somebody gave and the requests they got, by their address.
  CONTACTS,
  /// What an administrator may do, by their address.
  ADMINISTRATOR;

  /// How it stands in stored names.
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
