package org.parley.console.locations;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parley.console.locations.TrialResult.Link;
import org.parley.console.text.Texts;

/// Says findings in the administrator's language; a way of a newer server by its name.
final class FindingWords {

  private final Texts texts;

  FindingWords(Texts texts) {
    this.texts = texts;
  }

  /// Its cells: what it is in the text, its way, what it becomes, the rule, and the steps.
  List<String> row(Finding it) {
    return List.of(
        it.text(),
        way(it.what()),
        becomes(it),
        it.rule().map(String::valueOf).orElse(""),
        String.join(" ", it.steps()));
  }

  private String becomes(Finding it) {
    String target = it.target().orElse("–");
    if (it.link().flatMap(Link::lookAlike).orElse(false)) {
      return texts.say(LocationsText.LOOK_ALIKE, target);
    }
    Optional<String> only = it.link().flatMap(Link::location);
    return only.map(place -> texts.say(LocationsText.ONLY_AT, target, place)).orElse(target);
  }

  private String way(String name) {
    return Arrays.stream(LocationsText.values())
        .filter(text -> text.name().equals("WAY_" + name))
        .findFirst()
        .map(texts::say)
        .orElse(name);
  }
}
