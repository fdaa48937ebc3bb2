package org.parley.gateway.hyperlink;

/// Bounds what one text may cost, whatever it says. A unit is well below a microsecond; when all is
/// spent, no more links are looked for.
final class Effort {

  /// What a message may cost at most.
  static final int MOST = 3_000;

  static final int DIGITS = 1;
  static final int RULE = 1;
  static final int NUMBER = 12;
  static final int URL = 10;
  static final int LOOK_ALIKE = 20;

  private static final int CHARACTERS = 64;
  private static final int STEPS = 100;

  private int spent;

  /// What it costs to look at a URL, a path or the like of so many characters.
  static int ofUrl(int length) {
    return URL + length / CHARACTERS;
  }

  boolean isLeft() {
    return spent < MOST;
  }

  /// What it costs to match a number of so many characters with a rule of so many instructions.
  static int ofRule(int size, int length) {
    return RULE + size * length / STEPS;
  }

  /// To be called before what costs `units`.
  void spend(int units) {
    spent += units;
  }

  int spent() {
    return spent;
  }
}
