package org.parley.console.locations;

import java.util.List;
import java.util.Optional;

/// What the server finds in a text; places count UTF-16 units.
record TrialResult(List<Link> links, List<Tried> numbers) {

  /// A part of the text that becomes a link.
  record Link(
      int start,
      int end,
      String kind,
      String target,
      Optional<String> location,
      Optional<Boolean> lookAlike) {}

  /// Something that might be a number, and how that was decided; `rule` counts from 1.
  record Tried(
      int start,
      int end,
      String number,
      String way,
      Optional<Integer> rule,
      Optional<String> target,
      List<String> steps) {}
}
