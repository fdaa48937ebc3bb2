package org.parley.console.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.console.explorer.Explanation.Because;

class PlaceTest {

  @Test
  void aRuleOfAGroupIsSetAtTheGroup() {
    assertEquals(
        Optional.of(new Place("groups", Optional.of("sales"))),
        place("GROUP_INACTIVE", Optional.of("sales"), Optional.empty()));
  }

  @Test
  void whatHoldsForEverybodyIsSetInTheGlobalSettings() {
    assertEquals(
        Optional.of(new Place("settings", Optional.empty())),
        place("CHAT_OFF", Optional.empty(), Optional.empty()));
  }

  @Test
  void aMissingRightIsGivenToWhoAsks() {
    assertEquals(
        Optional.of(new Place("people", Optional.of("anna@b.example"))),
        place("RIGHT_MISSING", Optional.empty(), Optional.empty()));
  }

  @Test
  void whatNobodySetsLeadsNowhere() {
    assertEquals(Optional.empty(), place("NEEDED_LEVEL", Optional.empty(), Optional.empty()));
  }

  private static Optional<Place> place(
      String rule, Optional<String> group, Optional<String> person) {
    return Place.of(new Because(rule, group, person, Optional.empty(), ""), "anna@b.example");
  }
}
