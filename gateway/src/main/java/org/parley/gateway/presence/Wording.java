package org.parley.gateway.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;

/// What may be said with a presence: one line each of well-formed Unicode, and an end that is to
/// come.
final class Wording {

  /// The longest note, in UTF-16 units.
  static final int MAX_NOTE = 200;

  /// The longest place, in UTF-16 units.
  static final int MAX_PLACE = 100;

  private static final Duration LONGEST = Duration.ofDays(3_660);

  private Wording() {}

  /// Why `wanted` cannot be set.
  static Optional<Outcome> refusal(SetPresence wanted, Instant now) {
    var late = wanted.until().filter(end -> !end.isAfter(now) || end.isAfter(now.plus(LONGEST)));
    if (late.isPresent()) {
      return Optional.of(
          new Outcome.Refused(Refusal.MALFORMED, "until is a time to come, within ten years."));
    }
    return Stream.of(
            wanted.note().flatMap(note -> fault("A note", note, MAX_NOTE)),
            wanted.place().flatMap(place -> fault("A place", place, MAX_PLACE)))
        .flatMap(Optional::stream)
        .findFirst()
        .map(fault -> new Outcome.Refused(Refusal.BAD_TEXT, fault));
  }

  private static Optional<String> fault(String what, String text, int most) {
    if (text.isBlank() || text.length() > most) {
      return Optional.of(what + " has 1 to " + most + " characters, not only spaces.");
    }
    return text.codePoints().anyMatch(Wording::isUnfit)
        ? Optional.of(what + " is one line, without control characters and half characters.")
        : Optional.empty();
  }

  /// Whether `c` has no place in a line of well-formed Unicode.
  static boolean isUnfit(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
