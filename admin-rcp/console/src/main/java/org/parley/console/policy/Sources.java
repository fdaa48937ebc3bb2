package org.parley.console.policy;

import java.util.stream.Collectors;
import org.parley.console.text.Texts;

/// Says from where somebody has a right, or why not.
final class Sources {

  private final Texts texts;

  Sources(Texts texts) {
    this.texts = texts;
  }

  String of(Effective.Held held) {
    String from = held.sources().stream().map(this::of).collect(Collectors.joining(", "));
    if (held.holds()) {
      return texts.say(PolicyText.HOLDS, from);
    }
    return from.isEmpty() ? texts.say(PolicyText.LACKS) : texts.say(PolicyText.LACKS_BECAUSE, from);
  }

  private String of(Effective.Source source) {
    return switch (source.rule()) {
      case EVERYBODY -> texts.say(PolicyText.FROM_EVERYBODY);
      case EVERYBODY_UNKNOWN -> texts.say(PolicyText.FROM_UNKNOWN);
      case GROUP -> texts.say(PolicyText.FROM_GROUP, source.group());
      case GROUP_OFF -> texts.say(PolicyText.FROM_GROUP_OFF, source.group());
      case PERSON -> texts.say(PolicyText.FROM_PERSON);
      case CHAT_OFF -> texts.say(PolicyText.FROM_CHAT_OFF);
      case DISABLED -> texts.say(PolicyText.FROM_DISABLED);
    };
  }
}
