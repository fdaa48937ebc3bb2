package org.parley.gateway.hyperlink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberRuleTest {

  private final Recogniser recogniser = new Recogniser(Schemes.standard());

  @Test
  void aRuleMatchesTheWholeNumber() {
    var rule = Places.rule("8([0-9]{3})", "+493023125$1");
    assertEquals(Optional.of("+493023125101"), rule.apply("8101"));
    assertEquals(Optional.empty(), rule.apply("81011"));
    assertEquals(Optional.empty(), rule.apply("+8101"));
  }

  @Test
  void theFirstRuleThatMatchesDecidesAndEndsIt() {
    var location =
        location(
            Places.rule("1(.*)", "+4930$1"),
            Places.rule("102", "+4940102"),
            Places.rule("9.*", ""),
            Places.rule("(11[02])", "$1"));
    assertEquals(List.of("+493002"), targets(location, "102"));
    assertEquals(List.of(), targets(location, "911"));
    assertEquals(List.of("+493010"), targets(location, "110"));
    assertEquals(List.of("+4930222"), targets(location, "222"));
  }

  @Test
  void aRuleThatGivesNoInternationalNumberIsForItsLocationOnly() {
    var link =
        recogniser.links(Optional.of(location(Places.rule("(11[02])", "$1"))), "112").getFirst();
    assertEquals("112", link.target());
    assertEquals(Optional.of("Here"), link.location());
  }

  @Test
  void aGroupThatTookNoPartIsEmpty() {
    assertEquals(Optional.of("+49"), Places.rule("5(1)?(2)?", "+49$2").apply("51"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "",
        "(?=1)",
        "\\1",
        "a{1001}",
        "((1{100}){100}){100}",
        "(1{999}){2}",
        "((((1{10}){10}){10}){10}){10}",
        "(1{0,500}){3}"
      })
  void aPatternThatIsWrongOrTooLargeIsRefused(String pattern) {
    assertThrows(IllegalArgumentException.class, () -> NumberRule.pattern(pattern));
  }

  @ParameterizedTest
  @CsvSource({"(1), $2", "1, $1", "(1), tel:$1", "(1), 1$", "(1), +1+1", "(1), ${1}"})
  void aReplacementIsDigitsAndGroupsOfThePattern(String pattern, String replacement) {
    var compiled = NumberRule.pattern(pattern);
    assertThrows(IllegalArgumentException.class, () -> new NumberRule(compiled, replacement));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(1|1)*x", "((1*)*)*x", "(1*)(1*)(1*)(1*)(1*)x", "(.*)(.*)(.*)(.*)5"})
  void patternsThatTakeForeverElsewhereDoNotHere(String pattern) {
    var location = location(Places.rule(pattern, ""));
    assertEquals(List.of("+49301"), targets(location, "1".repeat(39) + " x tel:1"));
    assertEquals(
        Scan.MOST_LINKS, recogniser.links(Optional.of(location), "111, ".repeat(5_000)).size());
  }

  @Test
  void theLargerTheRulesTheFewerNumbersAreLookedAt() {
    var large = IntStream.range(0, 4).mapToObj(_ -> Places.rule("(?:[0-9]?){480}x", ""));
    var text = ("1".repeat(39) + ", ").repeat(1_500);
    var location = location(large.toArray(NumberRule[]::new));
    assertTrue(recogniser.explain(Optional.of(location), text).numbers().size() <= 4);
    assertEquals(1_500, recogniser.explain(Optional.of(location()), text).numbers().size());
  }

  @Test
  void rulesThatAreTooLargeTogetherAreRefused() {
    var large = Places.rule("(?:[0-9]?){480}x", "");
    assertThrows(IllegalArgumentException.class, () -> location(large, large, large, large, large));
  }

  private List<String> targets(Location location, String text) {
    return recogniser.links(Optional.of(location), text).stream().map(Link::target).toList();
  }

  private static Location location(NumberRule... rules) {
    return new Location(
        "Here", "DE", "30", "+4930", Optional.of(new Lengths(1, 3)), List.of(rules));
  }
}
