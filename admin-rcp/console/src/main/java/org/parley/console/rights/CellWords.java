package org.parley.console.rights;

import java.util.ArrayList;
import java.util.List;
import org.parley.console.policy.Effective.Held;
import org.parley.console.policy.Effective.Rule;
import org.parley.console.text.Texts;

/// How a cell of the matrix says whether somebody has a right and from where.
final class CellWords {

  private static final String HELD = "✓";
  private static final String CONTAINED = "(✓)";
  private static final String UNKNOWN = "?";

  private final Texts texts;

  CellWords(Texts texts) {
    this.texts = texts;
  }

  /// @param before whether it was given to the row's object itself as saved
  /// @param now the same with what is not saved yet
  String of(Held held, boolean before, boolean now) {
    String words = words(held);
    if (before == now) {
      return words;
    }
    return texts.say(now ? RightsText.CELL_GIVEN : RightsText.CELL_TAKEN, words);
  }

  private String words(Held held) {
    if (!held.isGiven()) {
      return held.is(Rule.EVERYBODY_UNKNOWN) ? UNKNOWN : "";
    }
    String given = given(held);
    if (held.is(Rule.DISABLED)) {
      return texts.say(RightsText.CELL_DISABLED, given);
    }
    return held.holds() ? given : texts.say(RightsText.CELL_OFF, given);
  }

  private String given(Held held) {
    List<String> sources = new ArrayList<>();
    if (held.is(Rule.EVERYBODY)) {
      sources.add(texts.say(RightsText.CELL_EVERYBODY));
    }
    sources.addAll(held.groups());
    if (held.is(Rule.PERSON) && !sources.isEmpty()) {
      sources.addFirst(texts.say(RightsText.CELL_PERSONAL));
    }
    String mark = held.isContained() ? CONTAINED : HELD;
    return (mark + " " + String.join(", ", sources)).strip();
  }
}
