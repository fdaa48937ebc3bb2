package org.parley.console.explorer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.parley.console.explorer.Explanation.Because;
import org.parley.console.text.Texts;

/// Says rules and levels in the administrator's language; a rule of a newer server in its words.
final class RuleWords {

  private final Texts texts;

  RuleWords(Texts texts) {
    this.texts = texts;
  }

  String sentence(Because because) {
    String key = "RULE_" + because.rule();
    return Arrays.stream(ExplorerText.values())
        .filter(text -> text.name().equals(key))
        .findFirst()
        .map(text ->
            texts.say(
                text,
                level(because.level()),
                because.group().orElse(""),
                because.person().orElse("")))
        .orElseGet(because::text);
  }

  String scope(Because because) {
    if (because.group().isPresent()) {
      return texts.say(ExplorerText.SCOPE_GROUP, because.group().orElse(""));
    }
    if (because.person().isPresent()) {
      return because.person().orElse("");
    }
    return switch (because.rule()) {
      case "PERSONAL_RIGHT" -> texts.say(ExplorerText.SCOPE_PERSON);
      case "GLOBAL_LEVEL", "GLOBAL_RIGHT", "CHAT_OFF", "PRESENCE_OFF", "GRANTS_OFF" ->
          texts.say(ExplorerText.SCOPE_EVERYBODY);
      default -> "";
    };
  }

  /// `TEAM` as `Team`.
  static String level(Optional<String> level) {
    return level
        .filter(it -> !it.isEmpty())
        .map(it -> it.substring(0, 1) + it.substring(1).toLowerCase(Locale.ROOT))
        .orElse("");
  }
}
