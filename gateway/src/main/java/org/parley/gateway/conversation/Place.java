package org.parley.gateway.conversation;

import java.time.Instant;

/// Where a conversation stands among somebody's, as far as rows know. Heads may run ahead of the
/// log, never behind.
///
/// @param newest no entry is newer than this
/// @param lastSequence no sequence is higher than this
/// @param hiddenUpTo they do not want to see it until it has an entry above this one
record Place(Cursor cursor, Instant newest, long lastSequence, long hiddenUpTo) {

  boolean isHidden() {
    return lastSequence <= hiddenUpTo;
  }
}
