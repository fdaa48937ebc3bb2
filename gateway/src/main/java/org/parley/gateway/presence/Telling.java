package org.parley.gateway.presence;

import java.util.List;

/// What a node tells another one: all that changed in its facts after version `after`, up to `to`.
///
/// @param after 0 if it tells everything anew
/// @param to what the other one knows them by when it has taken this
/// @param version by which its owner knows them: if that is higher, more is to come
/// @param forgotten who was gone by this version may be left out
/// @param settled whether people who come back are not waited for any more
record Telling(
    long after, long to, long version, long forgotten, boolean settled, List<Fact> facts) {

  Telling {
    facts = List.copyOf(facts);
  }

  boolean isAnew() {
    return after == 0;
  }

  boolean isLast() {
    return to == version;
  }

  /// The answer to a [Telling].
  ///
  /// @param version up to which the facts are known; 0 if they are not
  /// @param forgotten that of the telling by which the facts were told anew
  record Receipt(long version, long forgotten) {

    static final Receipt NOTHING = new Receipt(0, 0);

    /// Whether what followed can be told alone, though what is gone by version `now` was forgotten.
    boolean canGoOn(long now) {
      return now <= Math.max(version, forgotten);
    }
  }
}
