package org.parley.gateway.presence;

import java.util.Optional;

/// What is chosen for somebody, if anything, as it is stored.
///
/// @param version of two, the higher one holds
record Choice(long version, Optional<Manual> manual) {

  boolean isNewerThan(Choice other) {
    return version > other.version;
  }

  /// Whether two nodes chose at once, so that only the store knows which one holds.
  boolean contests(Choice other) {
    return version == other.version && !manual.equals(other.manual);
  }
}
