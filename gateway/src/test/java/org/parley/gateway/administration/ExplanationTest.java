package org.parley.gateway.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.gateway.administration.Office.ANNA;
import static org.parley.gateway.administration.Office.CHIEF;
import static org.parley.gateway.administration.Office.done;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.access.Permission;
import org.parley.gateway.access.Question;
import org.parley.gateway.access.Right;
import org.parley.gateway.access.Rule;

class ExplanationTest {

  private final Office office = new Office();

  @Test
  void everyRuleThatHadASayIsToldWithWhereItCameFrom() {
    done(office.creates(CHIEF, "group/s", "{\"name\":\"Sales\",\"level\":\"TEAM\"}"));
    done(
        office.creates(
            CHIEF, "group/off", "{\"name\":\"Off\",\"level\":\"PERSONAL\",\"active\":false}"));
    done(office.members("s", List.of(ANNA, CHIEF), List.of()));
    done(office.members("off", List.of(ANNA, CHIEF), List.of()));
    var explained = explain(Question.toward(ANNA, Permission.SEE_MOBILE, CHIEF));
    assertTrue(explained.allowed());
    assertEquals(Optional.of(AuthorizationLevel.TEAM), explained.level());
    assertEquals(
        List.of("GLOBAL_LEVEL -", "GROUP_LEVEL s", "GROUP_INACTIVE off", "NEEDED_LEVEL -"),
        explained.because().stream()
            .map(because -> because.rule() + " " + because.group().orElse("-"))
            .toList());
    assertTrue(explained.because().stream().noneMatch(because -> because.text().contains("?")));
  }

  @Test
  void bothMustBeAllowedAndBothSayWhy() {
    var right = explain(Question.holds(ANNA, Right.CHAT));
    var level = explain(Question.toward(ANNA, Permission.CHAT, CHIEF));
    assertTrue(right.and(level).allowed());
    done(office.edits(CHIEF, "global", "{\"rights\":[]}"));
    var both =
        explain(Question.holds(ANNA, Right.CHAT))
            .and(explain(Question.toward(ANNA, Permission.CHAT, CHIEF)));
    assertFalse(both.allowed());
    assertEquals(Optional.of(AuthorizationLevel.BUSINESS), both.level());
    assertEquals(Rule.RIGHT_MISSING, both.because().getFirst().rule());
    assertEquals(Rule.NEEDED_LEVEL, both.because().getLast().rule());
  }

  private Explanation explain(Question question) {
    return Explanation.of(office.enterprise.policies().get(), question);
  }
}
