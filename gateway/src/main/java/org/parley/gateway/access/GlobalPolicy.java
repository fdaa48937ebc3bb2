package org.parley.gateway.access;

import java.util.EnumSet;
import java.util.Set;

/// What an administrator set for everybody.
///
/// @param level what everybody may do to everybody, whatever else is set
/// @param rights what everybody holds, and nobody can lose
/// @param chat off, nobody writes, whatever rights they hold
/// @param presence off, nobody sees anybody's presence, whatever their level
/// @param grants off, people give each other no levels; what they gave before counts no longer
public record GlobalPolicy(
    AuthorizationLevel level, Set<Right> rights, boolean chat, boolean presence, boolean grants) {

  public GlobalPolicy {
    rights = Set.copyOf(rights);
  }

  /// How a server starts out: colleagues meet at [AuthorizationLevel#BUSINESS], and hold every
  /// right but the one that costs money.
  public static GlobalPolicy standard() {
    return new GlobalPolicy(
        AuthorizationLevel.BUSINESS, EnumSet.complementOf(EnumSet.of(Right.SMS)), true, true, true);
  }
}
