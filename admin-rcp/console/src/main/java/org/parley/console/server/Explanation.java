package org.parley.console.server;

import java.util.List;
import java.util.stream.Collectors;

/// Whether somebody may do something, and every rule that had a say in it.
public record Explanation(boolean allowed, List<Reason> because) {

  /// What a rule says, for a person to read.
  public record Reason(String rule, String text) {}

  /// All that the rules say.
  public String words() {
    return because.stream().map(Reason::text).collect(Collectors.joining(" "));
  }
}
