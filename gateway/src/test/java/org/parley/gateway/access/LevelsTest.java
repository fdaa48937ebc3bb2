package org.parley.gateway.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.gateway.access.AuthorizationLevel.BLOCKED;
import static org.parley.gateway.access.AuthorizationLevel.BUSINESS;
import static org.parley.gateway.access.AuthorizationLevel.PERSONAL;
import static org.parley.gateway.access.AuthorizationLevel.PUBLIC;
import static org.parley.gateway.access.AuthorizationLevel.TEAM;
import static org.parley.gateway.access.Rulebook.ANNA;
import static org.parley.gateway.access.Rulebook.JOERG;
import static org.parley.gateway.access.Rulebook.STRANGER;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LevelsTest {

  private final Access access = new Access();

  @Test
  void withoutAnythingSetPeopleAreStrangers() {
    assertEquals(BLOCKED, level(new Rulebook()));
  }

  @Test
  void whatHoldsForEverybodyHolds() {
    assertEquals(BUSINESS, level(new Rulebook().everybody(BUSINESS)));
  }

  @Test
  void theHighestOfAllSharedActiveGroupsCounts() {
    var rules =
        new Rulebook()
            .group("a", PUBLIC)
            .group("b", TEAM)
            .group("c", PERSONAL)
            .inactive("d", PERSONAL)
            .person(ANNA, "a", "b", "c", "d")
            .person(JOERG, "a", "b", "d");
    assertEquals(TEAM, level(rules));
    assertEquals(TEAM, access.level(rules.policies(), JOERG, ANNA), "it is mutual");
  }

  @Test
  void headAndDeputyHaveTheirLevelTowardMembersAndNotTheOtherWayRound() {
    var rules = new Rulebook().led("a", ANNA, PERSONAL).person(JOERG, "a");
    assertEquals(PERSONAL, level(rules));
    assertEquals(BLOCKED, access.level(rules.policies(), JOERG, ANNA));
  }

  @Test
  void aHeadWhoIsNotAMemberHasNoLevelTowardWhoIsNone() {
    assertEquals(BLOCKED, level(new Rulebook().led("a", ANNA, PERSONAL)));
  }

  @Test
  void aPersonalGrantAddsAndHoldsInOneDirectionOnly() {
    var rules = new Rulebook().everybody(PUBLIC).grant(JOERG, ANNA, TEAM);
    assertEquals(TEAM, level(rules));
    assertEquals(PUBLIC, access.level(rules.policies(), JOERG, ANNA));
  }

  @Test
  void noPersonalGrantLowersWhatAnAdministratorGave() {
    assertEquals(BUSINESS, level(new Rulebook().everybody(BUSINESS).grant(JOERG, ANNA, PUBLIC)));
    assertEquals(BUSINESS, level(new Rulebook().everybody(BUSINESS).grant(JOERG, ANNA, BLOCKED)));
    var group = new Rulebook().group("a", TEAM).person(ANNA, "a").person(JOERG, "a");
    assertEquals(TEAM, level(group.grant(JOERG, ANNA, BLOCKED)));
  }

  @Test
  void withGrantsSwitchedOffOnlyAdministratorsGive() {
    var rules =
        new Rulebook().everybody(PUBLIC).grant(JOERG, ANNA, TEAM).switches(true, true, false);
    assertEquals(PUBLIC, level(rules));
  }

  @Test
  void theLeastIsWhatRemainsWithoutTheGrant() {
    var rules = new Rulebook().everybody(PUBLIC).grant(JOERG, ANNA, TEAM);
    assertEquals(PUBLIC, access.least(rules.policies(), ANNA, JOERG));
  }

  @Test
  void whoIsOfAnotherDomainHasOnlyWhatWasGivenToThemPersonally() {
    var rules = new Rulebook().everybody(PERSONAL);
    assertEquals(BLOCKED, access.level(rules.policies(), STRANGER, JOERG));
    rules.grant(JOERG, STRANGER, BUSINESS);
    assertEquals(BUSINESS, access.level(rules.policies(), STRANGER, JOERG));
  }

  @Test
  void towardWhoIsDisabledOrUnknownNobodyHasAnything() {
    var rules = new Rulebook().everybody(PERSONAL).disabled(JOERG).grant(STRANGER, ANNA, TEAM);
    assertEquals(BLOCKED, level(rules));
    assertEquals(BLOCKED, access.level(rules.policies(), JOERG, ANNA), "nor has the disabled");
    assertEquals(BLOCKED, access.level(rules.policies(), ANNA, STRANGER));
  }

  @Test
  void aGroupThatIsNoMoreGivesNothing() {
    assertEquals(BLOCKED, level(new Rulebook().person(ANNA, "gone").person(JOERG, "gone")));
  }

  /// The formula of the facts, written once more in the plainest way.
  @Test
  void theLevelIsTheHighestReasonInAThousandRandomEnterprises() {
    var random = new Random(4);
    for (int round = 0; round < 1_000; round++) {
      var policies = random(random).policies();
      for (var pair :
          List.of(List.of(ANNA, JOERG), List.of(JOERG, ANNA), List.of(STRANGER, ANNA))) {
        var expected = highest(Levels.reasons(policies, pair.get(0), pair.get(1)));
        assertEquals(expected, access.level(policies, pair.get(0), pair.get(1)));
      }
    }
  }

  private static AuthorizationLevel highest(List<Reason> reasons) {
    boolean off = reasons.stream().anyMatch(reason -> reason.rule() == Rule.GRANTS_OFF);
    var levels = new ArrayList<>(List.of(BLOCKED));
    for (var reason : reasons) {
      if (reason.rule() != Rule.PERSONAL_GRANT || !off) {
        reason.level().ifPresent(levels::add);
      }
    }
    return levels.stream().max(AuthorizationLevel::compareTo).orElseThrow();
  }

  private static Rulebook random(Random random) {
    var rules = new Rulebook().everybody(level(random));
    var ids = new ArrayList<String>();
    for (int i = 0; i < 6; i++) {
      var id = "g" + i;
      switch (random.nextInt(3)) {
        case 0 -> rules.group(id, level(random));
        case 1 -> rules.inactive(id, level(random));
        default -> rules.led(id, random.nextBoolean() ? ANNA : JOERG, level(random));
      }
      ids.add(id);
    }
    for (var person : List.of(ANNA, JOERG)) {
      if (random.nextInt(10) == 0) {
        rules.disabled(person);
      } else {
        rules.person(person, ids.stream().filter(_ -> random.nextBoolean()).toArray(String[]::new));
      }
    }
    if (random.nextBoolean()) {
      rules.grant(JOERG, ANNA, level(random)).grant(ANNA, STRANGER, level(random));
    }
    return rules.switches(true, true, random.nextBoolean());
  }

  private static AuthorizationLevel level(Random random) {
    return List.of(AuthorizationLevel.values()).get(random.nextInt(5));
  }

  private AuthorizationLevel level(Rulebook rules) {
    var level = access.level(rules.policies(), ANNA, JOERG);
    assertTrue(
        access.level(rules.policies(), ANNA, ANNA).reaches(level), "nobody knows oneself less");
    return level;
  }
}
