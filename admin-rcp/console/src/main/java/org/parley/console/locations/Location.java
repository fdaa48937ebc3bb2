package org.parley.console.locations;

import java.util.List;
import java.util.Optional;

/// How numbers are dialled at a place, as the configuration has it.
record Location(
    Optional<String> name,
    String country,
    Optional<String> areaCode,
    Optional<String> trunkNumber,
    Optional<String> internalLength,
    Optional<List<NumberRule>> rules) {

  List<NumberRule> allRules() {
    return rules.orElse(List.of());
  }
}
