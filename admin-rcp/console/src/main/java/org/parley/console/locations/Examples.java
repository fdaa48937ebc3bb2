package org.parley.console.locations;

import java.util.ArrayList;
import java.util.List;
import org.parley.console.text.Said;
import org.parley.console.text.Texts;

/// A text to begin with, that shows what numbers of a location are and what is none.
final class Examples {

  private static final String DIGITS = "10256789";

  private final Texts texts;

  Examples(Texts texts) {
    this.texts = texts;
  }

  /// Where no location is configured.
  String anywhere() {
    return String.join("\n", general());
  }

  String of(Location location) {
    List<String> lines = new ArrayList<>();
    location
        .internalLength()
        .map(Examples::internal)
        .ifPresent(number -> {
          add(lines, LocationsText.EXAMPLE_INTERNAL, number);
          location
              .trunkNumber()
              .ifPresent(trunk -> add(lines, LocationsText.EXAMPLE_TRUNK, trunk + "-" + number));
        });
    location
        .areaCode()
        .filter(it -> !it.isEmpty())
        .ifPresent(it -> add(lines, LocationsText.EXAMPLE_AREA, "0" + it + " 2312500"));
    for (int place = 1; place <= location.allRules().size(); place++) {
      int rule = place;
      Sample.of(location.allRules().get(place - 1).pattern())
          .ifPresent(it -> lines.add(texts.say(LocationsText.EXAMPLE_RULE, rule, it)));
    }
    lines.addAll(general());
    return String.join("\n", lines);
  }

  private List<String> general() {
    List<String> lines = new ArrayList<>();
    add(lines, LocationsText.EXAMPLE_ABROAD, "+44 20 7946 0958");
    add(
        lines,
        LocationsText.EXAMPLE_OTHERS,
        "anna@example.com, https://www.example.com, \\\\server\\share");
    lines.add(texts.say(LocationsText.EXAMPLE_NONE));
    return lines;
  }

  private void add(List<String> lines, Said words, String number) {
    lines.add(texts.say(words, number));
  }

  private static String internal(String lengths) {
    int shortest = lengths.isEmpty() ? 0 : Character.digit(lengths.charAt(0), 10);
    return DIGITS.substring(0, Math.clamp(shortest, 0, DIGITS.length()));
  }
}
