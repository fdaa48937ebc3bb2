package org.parley.console.locations;

import java.util.Optional;

/// What becomes of numbers that `pattern` matches; without a replacement they are none.
record NumberRule(String pattern, Optional<String> replacement) {

  /// What the number becomes; empty if it is no number.
  Optional<String> becomes() {
    return replacement.filter(it -> !it.isEmpty());
  }
}
