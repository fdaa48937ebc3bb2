package org.parley.gateway.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.parley.gateway.hyperlink.Considered;
import org.parley.gateway.hyperlink.Link;
import org.parley.gateway.hyperlink.Location;
import org.parley.gateway.hyperlink.Recogniser;
import org.parley.gateway.hyperlink.Way;

/// What a trial shows: the links as entries have them, and how each number was decided about.
record TrialResult(Optional<String> location, List<Link> links, List<Decided> numbers) {

  /// Digits of the text. `rule` is the place of the rule that matched, from 1; `target` is there if
  /// they are a number.
  record Decided(
      int start,
      int end,
      String number,
      Way way,
      OptionalInt rule,
      Optional<String> target,
      List<String> steps) {

    static Decided of(Considered considered, Optional<Location> location) {
      return new Decided(
          considered.start(),
          considered.end(),
          considered.number(),
          considered.way(),
          considered.way() == Way.RULE
              ? OptionalInt.of(considered.rulesTried())
              : OptionalInt.empty(),
          considered.target(),
          TrialResult.steps(considered, location));
    }
  }

  static TrialResult of(Optional<Location> location, Recogniser.Explained found) {
    var numbers = found.numbers().stream().map(each -> Decided.of(each, location)).toList();
    return new TrialResult(location.map(Location::name), found.links(), numbers);
  }

  private static List<String> steps(Considered considered, Optional<Location> location) {
    var steps = new ArrayList<String>();
    for (int i = 0; i < considered.rulesTried(); i++) {
      boolean matched = considered.way() == Way.RULE && i == considered.rulesTried() - 1;
      steps.add(
          "Rule %d, %s: %s."
              .formatted(i + 1, pattern(location, i), matched ? "matches" : "does not match"));
    }
    steps.add(considered.number() + ": " + considered.way().words() + ".");
    var end = considered.onlyHere() ? ", for this location only." : ".";
    steps.add(considered.target().map(it -> "Calls " + it + end).orElse("No link."));
    return steps;
  }

  private static String pattern(Optional<Location> location, int rule) {
    return location.map(here -> here.rules().get(rule).pattern().pattern()).orElse("");
  }
}
