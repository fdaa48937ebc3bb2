package org.parley.console.locations;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.console.locations.TrialResult.Link;
import org.parley.console.locations.TrialResult.Tried;

/// Something of a text that becomes a link or might have: a number, or a link of another kind.
///
/// @param what the way of a number, the kind of anything else
/// @param link what it becomes, if anything
record Finding(
    int start,
    int end,
    String text,
    String what,
    Optional<String> target,
    Optional<Integer> rule,
    List<String> steps,
    Optional<Link> link) {

  /// All of `text`, in its order; what does not lie in it is left out.
  static List<Finding> all(String text, TrialResult result) {
    Stream<Finding> numbers =
        result.numbers().stream()
            .filter(it -> isInside(text, it.start(), it.end()))
            .map(it -> number(text, it, linkOf(it, result.links())));
    Stream<Finding> others =
        result.links().stream()
            .filter(it -> isInside(text, it.start(), it.end()))
            .filter(it -> result.numbers().stream().noneMatch(number -> isOf(it, number)))
            .map(it -> other(text, it));
    return Stream.concat(numbers, others).sorted(Comparator.comparingInt(Finding::start)).toList();
  }

  boolean holds(int place) {
    return start <= place && place <= end;
  }

  private static Finding number(String text, Tried it, Optional<Link> link) {
    return new Finding(
        it.start(),
        it.end(),
        text.substring(it.start(), it.end()),
        it.way(),
        it.target(),
        it.rule(),
        it.steps(),
        link);
  }

  private static Finding other(String text, Link it) {
    return new Finding(
        it.start(),
        it.end(),
        text.substring(it.start(), it.end()),
        it.kind(),
        Optional.of(it.target()),
        Optional.empty(),
        List.of(),
        Optional.of(it));
  }

  private static Optional<Link> linkOf(Tried number, List<Link> links) {
    return links.stream().filter(it -> isOf(it, number)).findFirst();
  }

  private static boolean isOf(Link link, Tried number) {
    return link.start() == number.start() && link.end() == number.end();
  }

  private static boolean isInside(String text, int start, int end) {
    return start >= 0 && start < end && end <= text.length();
  }
}
