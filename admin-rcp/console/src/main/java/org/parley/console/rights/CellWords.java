package org.parley.console.rights;

import java.util.ArrayList;
import java.util.List;
import org.parley.console.text.Texts;

/// How a cell of the matrix says whether somebody has a right and from where.
final class CellWords {

  private static final String HELD = "✓";
  private static final String CONTAINED = "(✓)";

  private final Texts texts;

  CellWords(Texts texts) {
    this.texts = texts;
  }

  /// @param before whether it was given to the row's object itself as saved
  /// @param now the same with what is not saved yet
  String of(Held held, boolean before, boolean now) {
    String words = held.isGiven() ? given(held) : "";
    if (before == now) {
      return words;
    }
    return texts.say(now ? RightsText.CELL_GIVEN : RightsText.CELL_TAKEN, words);
  }

  private String given(Held held) {
    String mark = held.contained() ? CONTAINED : HELD;
    List<String> sources = new ArrayList<>();
    if (held.everybody()) {
      sources.add(texts.say(RightsText.CELL_EVERYBODY));
    }
    sources.addAll(held.groups());
    if (held.personal() && !sources.isEmpty()) {
      sources.addFirst(texts.say(RightsText.CELL_PERSONAL));
    }
    String words = (mark + " " + String.join(", ", sources)).strip();
    return held.off() ? texts.say(RightsText.CELL_OFF, words) : words;
  }
}
