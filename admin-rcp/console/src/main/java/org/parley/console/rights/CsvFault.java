package org.parley.console.rights;

import java.util.List;
import org.parley.console.text.Texts;

/// Something wrong in a file, and what to do about it.
///
/// @param line counted from 1
record CsvFault(int line, RightsText what, List<String> values) {

  CsvFault {
    values = List.copyOf(values);
  }

  static CsvFault of(int line, RightsText what, String... values) {
    return new CsvFault(line, what, List.of(values));
  }

  String say(Texts texts) {
    return texts.say(
        RightsText.FAULT_AT_LINE, String.valueOf(line), texts.say(what, values.toArray()));
  }
}
