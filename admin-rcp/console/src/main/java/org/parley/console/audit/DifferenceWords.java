package org.parley.console.audit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.console.explorer.Action;
import org.parley.console.text.Text;
import org.parley.console.text.Texts;

/// Says values and what became of them to people.
final class DifferenceWords {

  private static final Set<String> LEVELS =
      Set.of("BLOCKED", "PUBLIC", "BUSINESS", "TEAM", "PERSONAL");

  private final Texts texts;

  DifferenceWords(Texts texts) {
    this.texts = texts;
  }

  /// `+ SMS, − send files` for lists; empty for everything else.
  String shift(Difference difference) {
    return Stream.concat(
            difference.gained().stream().map(it -> "+ " + one(it)),
            difference.lost().stream().map(it -> "− " + one(it)))
        .collect(Collectors.joining(", "));
  }

  String value(Optional<Object> value) {
    return value.map(this::one).orElse("");
  }

  private String one(Object value) {
    return switch (value) {
      case Boolean it -> texts.say(it ? Text.YES : Text.NO);
      case List<?> it -> it.stream().map(this::one).collect(Collectors.joining(", "));
      case String it when LEVELS.contains(it) ->
          it.substring(0, 1) + it.substring(1).toLowerCase(Locale.ROOT);
      case String it -> Action.named(it).map(action -> texts.say(action.words())).orElse(it);
      default -> value.toString();
    };
  }
}
