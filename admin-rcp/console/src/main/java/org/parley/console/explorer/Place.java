package org.parley.console.explorer;

import java.util.Optional;
import org.parley.console.explorer.Explanation.Because;

/// Where a rule is set: a page, and the object there.
record Place(String page, Optional<String> object) {

  private static final Place GLOBAL = new Place("settings", Optional.empty());

  /// Where `because` is set; a right that was given, or not, is set at `asker`.
  static Optional<Place> of(Because because, String asker) {
    return because
        .group()
        .map(group -> new Place("groups", Optional.of(group)))
        .or(() -> because.person().map(Place::person))
        .or(() -> named(because.rule(), asker));
  }

  private static Place person(String address) {
    return new Place("people", Optional.of(address));
  }

  private static Optional<Place> named(String rule, String asker) {
    return switch (rule) {
      case "GLOBAL_LEVEL", "GLOBAL_RIGHT", "CHAT_OFF", "PRESENCE_OFF", "GRANTS_OFF" ->
          Optional.of(GLOBAL);
      case "PERSONAL_RIGHT", "RIGHT_MISSING" -> Optional.of(person(asker));
      default -> Optional.empty();
    };
  }
}
