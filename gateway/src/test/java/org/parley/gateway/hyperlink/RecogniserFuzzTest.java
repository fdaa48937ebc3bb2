package org.parley.gateway.hyperlink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Whatever a text says, its links are well formed and looking for them costs little.
class RecogniserFuzzTest {

  private static final int ROUNDS = 1_500;
  private static final List<String> PIECES =
      List.of(
          "<",
          ">",
          "<<",
          ":",
          "//",
          "://",
          "http",
          "https://",
          "www.",
          "www2.",
          "news:",
          "file:",
          "mailto:",
          "tel:",
          "phone:",
          "callto://",
          "javascript:",
          "data:",
          "\\\\",
          "\\",
          "@",
          ".",
          "a",
          "b.example",
          "müller.de",
          "xn--mller-kva",
          "\u0430",
          "\u202e",
          "\u200b",
          "\u3002",
          "\ud83d\ude00",
          "\ud800",
          "\udc00",
          " ",
          "\u00a0",
          "\n",
          "\t",
          "(",
          ")",
          "(0)",
          "+",
          "+49",
          "030",
          "23125",
          "102",
          "8101",
          "0",
          "1",
          "12",
          "2026",
          "-",
          " - ",
          "–",
          "/",
          ",",
          ";",
          "?subject=",
          "&",
          "#",
          "%",
          "%00",
          "\"",
          "'",
          "`",
          "{",
          "Uhr",
          "um ",
          "[::1]",
          "\u0661");
  private static final List<String> HOSTILE =
      List.of(
          "http:", "http://", "a:", "news:a.", "file:/", "tel:1", "mailto:", "@", "a@", "www.", "<",
          "<a ", "<http:", "< >", "(", "(1-", "1-(", "1 ", "0-", "+1", "\\\\", "\\\\a", "x", "1");
  private static final List<String> SLOW =
      List.of(
          "(1)1".repeat(15_990) + "(1",
          repeated("\\\\!".repeat(300) + ")".repeat(1_140) + " "),
          repeated("\\\\!"),
          repeated("<http://a/" + "\ue000".repeat(2_030) + ">"),
          ("http://" + "Σ".repeat(240) + ".gr ").repeat(100),
          repeated("mailto:a@b.example?" + "Σ".repeat(2_000) + "= "),
          repeated("12345 ΣΣΣΣΣΣΣΣΣΣ "));
  private static final long SLACK = 4_000_000;
  private static final long LONGEST_WORK = 100_000_000;
  private static final List<Optional<Location>> LOCATIONS =
      List.of(Optional.empty(), Optional.of(Places.BERLIN), Optional.of(Places.LISBON));

  private final Recogniser recogniser = new Recogniser(Schemes.standard());
  private final Random random = new Random(20261123);

  @Test
  void randomTextsHaveWellFormedLinks() {
    for (int i = 0; i < ROUNDS; i++) {
      check(text(random.nextInt(120), _ -> Character.toString(character())));
    }
  }

  @Test
  void whatIsPutTogetherFromPiecesHasWellFormedLinks() {
    for (int i = 0; i < ROUNDS; i++) {
      check(text(random.nextInt(30), _ -> piece()));
    }
  }

  @Test
  void examplesWithMistakesHaveWellFormedLinks() throws Exception {
    for (var example : Files.readAllLines(Path.of("src/test/resources/links.txt"))) {
      for (int i = 0; i < 6; i++) {
        check(mutated(example));
      }
    }
  }

  @Test
  void theLongestTextsOfAnySortCostLittle() {
    for (int i = 0; i < 30; i++) {
      var unit = text(1 + random.nextInt(6), _ -> piece());
      bounded(unit.repeat(64_000 / Math.max(1, unit.length())));
    }
    PIECES.forEach(piece -> bounded(piece.repeat(64_000 / piece.length())));
    PIECES.forEach(piece -> bounded((piece + " ").repeat(64_000 / (piece.length() + 1))));
  }

  /// The bound is generous; each of them took seconds, or tenths of one, before it was counted.
  @Test
  void whatWasWrittenToBeSlowIsNot() {
    for (var text : SLOW) {
      bounded(text);
      long time = work(text);
      assertTrue(time < LONGEST_WORK, () -> text.substring(0, 20) + ": " + time + " ns");
    }
  }

  /// A square would make sixteen times of it, for which the bounds leave no room where it matters.
  @Test
  void fourTimesTheTextTakesAboutFourTimesTheWork() {
    for (var unit : HOSTILE) {
      long some = work(unit.repeat(16_000 / unit.length()));
      long more = work(unit.repeat(64_000 / unit.length()));
      assertTrue(more <= 8 * some + SLACK, () -> unit + ": " + some + " and " + more + " ns");
    }
  }

  /// The least of several measurements of this thread's own time, in ns.
  private long work(String text) {
    var threads = ManagementFactory.getThreadMXBean();
    return LongStream.range(0, 7)
        .map(_ -> {
          long before = threads.getCurrentThreadCpuTime();
          assertTrue(recogniser.scan(LOCATIONS.getLast(), text).links().size() <= 100);
          return threads.getCurrentThreadCpuTime() - before;
        })
        .min()
        .orElseThrow();
  }

  private void bounded(String text) {
    for (var location : LOCATIONS) {
      var scan = recogniser.scan(location, text);
      // What was begun is finished: a run of digits with all of its endings under all rules.
      assertTrue(scan.effort() <= Effort.MOST + 21 * (Effort.NUMBER + Location.MOST_RULES + 1));
      check(text, location, scan.links());
    }
  }

  private void check(String text) {
    for (var location : LOCATIONS) {
      check(text, location, recogniser.explain(location, text).links());
      assertEquals(
          recogniser.explain(location, text).links(), recogniser.links(location, text), text);
    }
  }

  private static void check(String text, Optional<Location> location, List<Link> links) {
    assertTrue(links.size() <= Scan.MOST_LINKS);
    assertTrue(links.stream().mapToInt(link -> link.target().length()).sum() <= 16_000, text);
    int floor = 0;
    for (var link : links) {
      assertTrue(floor <= link.start() && link.start() < link.end(), text);
      assertTrue(link.end() <= text.length(), text);
      assertFalse(isWithinPair(text, link.start()) || isWithinPair(text, link.end()), text);
      checkTarget(link, location);
      floor = link.end();
    }
  }

  private static void checkTarget(Link link, Optional<Location> location) {
    var target = link.target();
    assertTrue(target.length() <= 3 * 3 * Webs.LONGEST, target);
    switch (link.kind()) {
      case PHONE -> {
        assertTrue(target.matches("\\+[1-9][0-9]{1,14}") || link.location().isPresent(), target);
        assertTrue(target.matches("\\+?[0-9]{1,15}"), target);
        assertTrue(
            link.location().isEmpty() || link.location().equals(location.map(Location::name)));
      }
      case EMAIL -> assertTrue(target.startsWith("mailto:") && target.contains("@"), target);
      case WEB -> assertTrue(Schemes.STANDARD.contains(scheme(target)), target);
      case UNC -> assertTrue(target.startsWith("file://"), target);
    }
    assertFalse(
        target.codePoints().anyMatch(c -> c <= ' ' || c == '<' || c == '"' || c == '\u202e'),
        target);
  }

  private static String repeated(String unit) {
    return unit.repeat(64_000 / unit.length());
  }

  private static String scheme(String target) {
    return target.substring(0, target.indexOf(':'));
  }

  private static boolean isWithinPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }

  private String text(int pieces, Function<Integer, String> piece) {
    return IntStream.range(0, pieces).boxed().map(piece).collect(Collectors.joining());
  }

  private int character() {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(Character.MAX_CODE_POINT + 1);
      case 1 -> random.nextInt(0x500);
      default -> ' ' + random.nextInt(95);
    };
  }

  private String piece() {
    return PIECES.get(random.nextInt(PIECES.size()));
  }

  private String mutated(String example) {
    int from = random.nextInt(example.length() + 1);
    int to = from + random.nextInt(Math.min(3, example.length() - from) + 1);
    return example.substring(0, from) + piece() + example.substring(to);
  }
}
