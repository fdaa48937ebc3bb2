package org.parley.gateway.hyperlink;

/// How it was decided whether some digits are a number to call.
public enum Way {
  RULE("a rule of the location decides"),
  INTERNAL("as long as the location's internal numbers are"),
  INTERNATIONAL("an international number in use"),
  POSSIBLE("an international number of a possible length"),
  NATIONAL("a number of the location's country"),
  LOCAL("a number of the location's area"),
  PART("part of something longer: no number"),
  QUANTITY("a date, a time, an amount or the like: no number"),
  NONE("no number here");

  private final String words;

  Way(String words) {
    this.words = words;
  }

  /// The same for a person.
  public String words() {
    return words;
  }

  /// Whether this says that it is a number for certain.
  boolean isSure() {
    return switch (this) {
      case RULE, INTERNAL, INTERNATIONAL, NATIONAL, LOCAL -> true;
      case POSSIBLE, PART, QUANTITY, NONE -> false;
    };
  }
}
