package org.parley.gateway.hyperlink;

import java.util.Optional;

/// Decides what digits mean where they are written: by the location's rules, as an internal, an
/// international, a national or a local number, in this order.
final class Numbers {

  private static final int LEAST_INTERNATIONAL = 7;
  private static final int LEAST_LOCAL = 6;
  private static final int LONGEST_LOCAL = 9;
  private static final int LONGEST = 15;

  /// How many groups of digits are read for what one question costs.
  private static final int GROUPS = 8;

  private final Optional<Location> location;
  private final Effort effort;

  Numbers(Optional<Location> location, Effort effort) {
    this.location = location;
    this.effort = effort;
  }

  /// Digits of a text to decide about.
  ///
  /// @param number the digits, with a `+` if there was one
  /// @param written the same with what stands between
  /// @param explicit whether the writer said that it is a number, and not a year or an amount
  record Question(int start, int end, String number, String written, boolean explicit) {
    boolean isInOnePiece() {
      return written.length() == number.length();
    }
  }

  /// Counts digits that are not worth a question.
  void passOver(Run run) {
    effort.spend(Effort.DIGITS * ((Math.min(run.groups(), Run.LONGEST) + GROUPS - 1) / GROUPS));
  }

  boolean mayGoOn() {
    return effort.isLeft();
  }

  Considered decide(Question asked) {
    effort.spend(Effort.DIGITS);
    if (location.isEmpty()) {
      return asked.number.startsWith("+") ? international(asked, 0) : not(asked, 0);
    }
    return decide(asked, location.get());
  }

  private Considered decide(Question asked, Location here) {
    for (int i = 0; i < here.rules().size(); i++) {
      var rule = here.rules().get(i);
      effort.spend(Effort.ofRule(rule.size(), asked.number.length()));
      var replaced = rule.apply(asked.number);
      if (replaced.isPresent()) {
        return byRule(asked, replaced.get(), i + 1);
      }
    }
    int tried = here.rules().size();
    if (asked.number.startsWith("+")) {
      return international(asked, tried);
    }
    return asked.isInOnePiece() && here.isInternal(asked.number)
        ? internal(asked, here, tried)
        : external(asked, here, tried);
  }

  private static Considered byRule(Question asked, String target, int tried) {
    boolean international = target.startsWith("+");
    int digits = target.length() - (international ? 1 : 0);
    return digits == 0 || digits > LONGEST
        ? at(asked, Way.RULE, Optional.empty(), false, tried)
        : at(asked, Way.RULE, Optional.of(target), !international, tried);
  }

  /// A bare number that begins with 0 is none of the internal ones, which are behind the digit that
  /// leads outside.
  private Considered internal(Question asked, Location here, int tried) {
    if (!asked.explicit && (Quantities.isYear(asked.number) || asked.number.startsWith("0"))) {
      return at(asked, Way.QUANTITY, Optional.empty(), false, tried);
    }
    return here.trunkNumber().isEmpty()
        ? at(asked, Way.INTERNAL, Optional.of(asked.number), true, tried)
        : at(asked, Way.INTERNAL, Optional.of(here.trunkNumber() + asked.number), false, tried);
  }

  private Considered international(Question asked, int tried) {
    if (asked.number.length() <= LEAST_INTERNATIONAL || asked.number.length() > LONGEST + 1) {
      return not(asked, tried);
    }
    effort.spend(Effort.NUMBER);
    return Dialling.international(asked.number)
        .map(found ->
            at(
                asked,
                found.valid() ? Way.INTERNATIONAL : Way.POSSIBLE,
                Optional.of(found.number()),
                false,
                tried))
        .orElseGet(() -> not(asked, tried));
  }

  private Considered external(Question asked, Location here, int tried) {
    var prefix = Dialling.nationalPrefix(here.country());
    int length = asked.number.length();
    if ((length < LEAST_LOCAL && !asked.explicit) || length > LONGEST + 2) {
      return not(asked, tried);
    }
    boolean national = !prefix.isEmpty() && asked.number.startsWith(prefix);
    if (national || asked.number.startsWith("00")) {
      return national(asked, here, tried);
    }
    var local = local(asked, here, tried);
    // Where nothing, or a 1 that may be left out, stands before area codes.
    boolean plain = prefix.isEmpty() || Dialling.callingCode(here.country()) == 1;
    return local.target().isEmpty() && plain ? national(asked, here, tried) : local;
  }

  private Considered national(Question asked, Location here, int tried) {
    effort.spend(Effort.NUMBER);
    return found(asked, Way.NATIONAL, Dialling.within(here.country(), asked.number), tried);
  }

  /// Hardly any network has subscribers whose numbers begin with 0 or 1.
  private Considered local(Question asked, Location here, int tried) {
    char first = asked.number.charAt(0);
    boolean amount =
        first < '2'
            || asked.number.length() > LONGEST_LOCAL
            || Quantities.isCompactDate(asked.number)
            || Quantities.isThousands(asked.written);
    if (here.areaCode().isEmpty() || (amount && !asked.explicit)) {
      return not(asked, tried);
    }
    effort.spend(Effort.NUMBER);
    var whole = "+" + Dialling.callingCode(here.country()) + here.areaCode() + asked.number;
    return found(asked, Way.LOCAL, Dialling.international(whole), tried);
  }

  private static Considered found(
      Question asked, Way way, Optional<Dialling.Found> found, int tried) {
    return found
        .filter(Dialling.Found::valid)
        .map(number -> at(asked, way, Optional.of(number.number()), false, tried))
        .orElseGet(() -> not(asked, tried));
  }

  private static Considered not(Question asked, int tried) {
    return at(asked, Way.NONE, Optional.empty(), false, tried);
  }

  private static Considered at(
      Question asked, Way way, Optional<String> target, boolean onlyHere, int tried) {
    return new Considered(asked.start, asked.end, asked.number, way, target, onlyHere, tried);
  }
}
