package org.parley.gateway.conversation;

import java.time.Instant;
import java.util.Optional;

/// What somebody's overview knows of a conversation without its fold.
///
/// @param hiddenUpTo they do not want to see it until it has an entry above this one
/// @param gone when they went, which is where it stays in their overview from then on
record Participation(long hiddenUpTo, Optional<Instant> gone) {

  static final Participation SHOWN = new Participation(0, Optional.empty());
}
