package org.parley.console.explorer;

import java.util.List;
import java.util.Optional;

/// A decision of the server, with every rule that had a say in it.
record Explanation(boolean allowed, Optional<String> level, List<Because> because) {

  /// A rule; `text` is the server's own sentence.
  record Because(
      String rule,
      Optional<String> group,
      Optional<String> person,
      Optional<String> level,
      String text) {}
}
