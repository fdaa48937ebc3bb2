package org.parley.console.people;

import java.util.List;
import org.parley.console.text.Texts;

/// What became, or would become, of the people of a file; `groups` are the names of those that are
/// made for them.
record Imported(int added, int changed, int unchanged, List<String> groups) {

  String words(PeopleText text, Texts texts) {
    String counts = texts.say(text, added, changed, unchanged);
    return groups.isEmpty()
        ? counts
        : counts + "\n" + texts.say(PeopleText.IMPORT_GROUPS, String.join(", ", groups));
  }
}
