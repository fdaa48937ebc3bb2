package org.parley.console.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.console.audit.Act.Change;
import org.parley.console.text.Texts;

class DifferenceTest {

  @Test
  void aListSaysWhatWasGainedAndLost() {
    Difference rights =
        only(Map.of("rights", List.of("SMS", "CHAT")), Map.of("rights", List.of("CHAT", "FILES")));
    assertEquals(
        "+ send files, − SMS", new DifferenceWords(new Texts(Locale.ENGLISH)).shift(rights));
  }

  @Test
  void aFieldThatWasTakenAwayIsEmptyNow() {
    Map<String, Object> gone = new HashMap<>();
    gone.put("head", null);
    Difference head = only(Map.of("head", "anna@b.example"), gone);
    assertEquals(Optional.of("anna@b.example"), head.was());
    assertEquals(Optional.empty(), head.is());
  }

  @Test
  void fieldsInsideFieldsAreNamedByTheirPath() {
    Difference access =
        only(Map.of("areas", Map.of("AUDIT", "READ")), Map.of("areas", Map.of("AUDIT", "WRITE")));
    assertEquals("areas.AUDIT", access.field());
    assertEquals(Optional.of("WRITE"), access.is());
  }

  @Test
  void aNewObjectWasNothing() {
    Change change = new Change("group/a", Optional.empty(), Optional.of(Map.of("level", "TEAM")));
    Difference level = Difference.of(change).getFirst();
    assertTrue(level.was().isEmpty());
    assertEquals("Team", new DifferenceWords(new Texts(Locale.GERMAN)).value(level.is()));
  }

  private static Difference only(Map<String, Object> before, Map<String, Object> after) {
    List<Difference> all =
        Difference.of(new Change("group/a", Optional.of(before), Optional.of(after)));
    assertEquals(1, all.size());
    return all.getFirst();
  }
}
