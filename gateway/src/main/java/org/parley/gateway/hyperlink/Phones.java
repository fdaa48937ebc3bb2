package org.parley.gateway.hyperlink;

import java.util.List;
import java.util.Optional;

/// Finds numbers to call in a text, and keeps what it considered.
final class Phones {

  /// Characters that make the digits beside them part of something else.
  private static final String JOINING = "_@#%&=$€£¥§°^\\+<~";

  private final String text;
  private final Optional<Location> location;
  private final Numbers numbers;
  private final List<Considered> considered;

  Phones(String text, Optional<Location> location, Numbers numbers, List<Considered> considered) {
    this.text = text;
    this.numbers = numbers;
    this.considered = considered;
    this.location = location;
  }

  /// A number or none, and where to look on.
  record Find(Optional<Link> link, int next) {}

  /// A number without a prefix that begins at `start`.
  Find bare(int start) {
    var run = Run.at(text, start);
    if (run.ends().isEmpty()) {
      numbers.passOver(run);
      return new Find(Optional.empty(), run.end());
    }
    if (!isApart(start, run.end())) {
      return not(run, run.end(), Way.PART);
    }
    int shape = run.ends().size() > 1 ? Quantities.shapeEnd(text, start, run.end()) : -1;
    if (shape >= 0) {
      return not(run, shape, Way.QUANTITY);
    }
    boolean counted = Quantities.isCounted(text, start, run.end());
    return counted && !isDialled(start)
        ? not(run, run.end(), Way.QUANTITY)
        : decide(run, start, false);
  }

  /// A number after `phone:`, `tel:` or `callto:`, a prefix that begins at `start`, with the number
  /// from `from` on.
  Optional<Link> prefixed(int start, int from) {
    boolean begins =
        Run.isDigit(text, from) || text.startsWith("+", from) || text.startsWith("(", from);
    if (!begins) {
      return Optional.empty();
    }
    var run = Run.at(text, from);
    if (run.ends().isEmpty() || !isApartBehind(run.end())) {
      numbers.passOver(run);
      return Optional.empty();
    }
    return decide(run, start, true).link();
  }

  /// The number that all of `[start, end)` is.
  Optional<Link> whole(int start, int end) {
    boolean begins = Run.isDigit(text, start) || "+(".indexOf(text.charAt(start)) >= 0;
    var run = begins ? Run.at(text, start) : new Run(start, List.of(), start, 0);
    if (run.ends().isEmpty() || run.end() != end) {
      numbers.passOver(run);
      return Optional.empty();
    }
    return take(question(run, end, start, true));
  }

  private Optional<Link> take(Numbers.Question question) {
    var decision = numbers.decide(question);
    considered.add(decision);
    return link(decision);
  }

  /// Behind a number that says by its `+` or 0 where it goes, other digits may follow; of anything
  /// else all must be the number, since a part of an account number is none.
  private Find decide(Run run, int start, boolean explicit) {
    var ends = isDialled(run.start()) ? run.ends() : List.of(run.end());
    var best = numbers.decide(question(run, ends.getFirst(), start, explicit));
    for (int i = 1; i < ends.size() && !best.way().isSure() && numbers.mayGoOn(); i++) {
      var shorter = numbers.decide(question(run, ends.get(i), start, explicit));
      best = isBetter(shorter, best) ? shorter : best;
    }
    considered.add(best);
    var link = link(best);
    return new Find(link, link.isPresent() ? best.end() : run.end());
  }

  /// The beginning of something longer is no internal number.
  private static boolean isBetter(Considered shorter, Considered best) {
    return shorter.way() != Way.INTERNAL
        && (shorter.way().isSure() || (best.target().isEmpty() && shorter.target().isPresent()));
  }

  private Find not(Run run, int end, Way why) {
    numbers.passOver(run);
    var number = Run.digits(text, run.start(), end);
    considered.add(Considered.not(run.start(), end, number, why));
    return new Find(Optional.empty(), end);
  }

  private Numbers.Question question(Run run, int end, int start, boolean explicit) {
    var number = Run.digits(text, run.start(), end);
    return new Numbers.Question(start, end, number, text.substring(run.start(), end), explicit);
  }

  private Optional<Link> link(Considered decision) {
    var only = location.filter(_ -> decision.onlyHere()).map(Location::name);
    return decision
        .target()
        .map(target ->
            new Link(decision.start(), decision.end(), LinkKind.PHONE, target, only, false));
  }

  private boolean isDialled(int start) {
    char first = text.charAt(start);
    return first == '+' || first == '(' || (first == '0' && location.isPresent());
  }

  private boolean isApart(int start, int end) {
    return isApartBefore(start) && isApartBehind(end);
  }

  private boolean isApartBefore(int start) {
    if (start == 0) {
      return true;
    }
    int before = text.codePointBefore(start);
    boolean joined =
        Character.isLetterOrDigit(before)
            || JOINING.indexOf(before) >= 0
            || before == '-'
            || before == '/'
            || before == '*';
    boolean inNumber = ".,:'’".indexOf(before) >= 0 && start > 1 && Run.isDigit(text, start - 2);
    return !joined && !inNumber;
  }

  private boolean isApartBehind(int end) {
    if (end >= text.length()) {
      return true;
    }
    int behind = text.codePointAt(end);
    boolean goesOn = end + 1 < text.length() && Character.isLetterOrDigit(text.charAt(end + 1));
    boolean joined = Character.isLetterOrDigit(behind) || JOINING.indexOf(behind) >= 0;
    return !joined && !(goesOn && ".,:-–/*'’(".indexOf(behind) >= 0);
  }
}
