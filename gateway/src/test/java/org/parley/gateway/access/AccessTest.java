package org.parley.gateway.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.gateway.access.Rulebook.ANNA;
import static org.parley.gateway.access.Rulebook.JOERG;
import static org.parley.gateway.access.Rulebook.STRANGER;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessTest {

  private final Access access = new Access();

  @ParameterizedTest
  @EnumSource(Right.class)
  void aRightIsHeldIfGivenGloballyByAGroupOrToThePerson(Right right) {
    assertReasons(right, new Rulebook(), false, Rule.RIGHT_MISSING);
    assertReasons(right, new Rulebook().everybody(right), true, Rule.GLOBAL_RIGHT);
    assertReasons(right, new Rulebook().gives(ANNA, right), true, Rule.PERSONAL_RIGHT);
    assertReasons(
        right, member("g").group("g", AuthorizationLevel.BLOCKED, right), true, Rule.GROUP_RIGHT);
  }

  @ParameterizedTest
  @EnumSource(Right.class)
  void everyRuleThatGivesItIsNamed(Right right) {
    var rules =
        member("on", "off")
            .group("on", AuthorizationLevel.BLOCKED, right)
            .inactive("off", AuthorizationLevel.BLOCKED, right)
            .everybody(right)
            .gives(ANNA, right);
    var decision = access.decide(rules.policies(), Question.holds(ANNA, right));
    assertEquals(
        List.of(Rule.GLOBAL_RIGHT, Rule.GROUP_RIGHT, Rule.GROUP_INACTIVE, Rule.PERSONAL_RIGHT),
        rulesOf(decision));
  }

  @ParameterizedTest
  @EnumSource(Right.class)
  void aGroupThatIsSwitchedOffGivesNothingAndSaysSo(Right right) {
    assertReasons(
        right,
        member("g").inactive("g", AuthorizationLevel.BLOCKED, right),
        false,
        Rule.GROUP_INACTIVE,
        Rule.RIGHT_MISSING);
  }

  @ParameterizedTest
  @EnumSource(Right.class)
  void whoIsDisabledOrOfAnotherDomainHoldsNothing(Right right) {
    assertReasons(
        right, new Rulebook().everybody(right).disabled(ANNA), false, Rule.DISABLED_PERSON);
    var policies = new Rulebook().everybody(right).policies();
    var decision = access.decide(policies, Question.holds(STRANGER, right));
    assertFalse(decision.allowed());
    assertEquals(List.of(Rule.NOT_OF_THIS_ENTERPRISE), rulesOf(decision));
  }

  @Test
  void sharingAScreenHoldsAcceptingOne() {
    var policies = new Rulebook().gives(ANNA, Right.SHARE_SCREEN).policies();
    assertEquals(
        List.of(Right.ACCEPT_SCREEN_SHARING, Right.SHARE_SCREEN), access.rights(policies, ANNA));
    var accepting = new Rulebook().gives(ANNA, Right.ACCEPT_SCREEN_SHARING).policies();
    assertEquals(List.of(Right.ACCEPT_SCREEN_SHARING), access.rights(accepting, ANNA));
  }

  @Test
  void withChatSwitchedOffNobodyWrites() {
    var rules = new Rulebook().everybody(Right.CHAT).everybody(AuthorizationLevel.PERSONAL);
    rules.switches(false, true, true);
    assertReasons(Right.CHAT, rules, false, Rule.GLOBAL_RIGHT, Rule.CHAT_OFF);
    assertFalse(access.may(rules.policies(), ANNA, Permission.CHAT, JOERG));
    assertTrue(access.may(rules.policies(), ANNA, Permission.SEE_PRESENCE, JOERG));
  }

  @Test
  void withPresenceSwitchedOffNobodySeesOrSetsIt() {
    var policies =
        new Rulebook()
            .everybody(AuthorizationLevel.PERSONAL)
            .switches(true, false, true)
            .policies();
    var closed =
        Arrays.stream(Permission.values())
            .filter(each -> !access.may(policies, ANNA, each, JOERG))
            .collect(Collectors.toSet());
    assertEquals(
        Set.of(
            Permission.SEE_PRESENCE,
            Permission.SET_PRESENCE,
            Permission.SEE_WHEREABOUTS,
            Permission.SEE_LAST_ACTIVE),
        closed);
  }

  @Test
  void aDecisionAboutALevelNamesEveryRuleAndWhatIsNeeded() {
    var policies =
        new Rulebook()
            .everybody(AuthorizationLevel.PUBLIC)
            .group("sales", AuthorizationLevel.BUSINESS)
            .person(ANNA, "sales")
            .person(JOERG, "sales")
            .grant(JOERG, ANNA, AuthorizationLevel.BLOCKED)
            .policies();
    var decision = access.decide(policies, Question.toward(ANNA, Permission.SEE_MOBILE, JOERG));
    assertFalse(decision.allowed());
    assertEquals(
        List.of(Rule.GLOBAL_LEVEL, Rule.GROUP_LEVEL, Rule.PERSONAL_BLOCK, Rule.NEEDED_LEVEL),
        rulesOf(decision));
    assertEquals(
        "Both are members of the group sales, which gives BUSINESS.",
        decision.reasons().get(1).sentence());
  }

  @Test
  void aRequirementNamesThoseWhoseLevelDoesNotSuffice() {
    var policies = new Rulebook().everybody(Right.CHAT).policies();
    var requirement = Requirement.of(Right.CHAT).and(List.of(JOERG, STRANGER), Permission.CHAT);
    assertEquals(List.of(JOERG), access.lacking(policies, ANNA, requirement));
    assertFalse(access.decide(policies, caller(Scope.PERSON), requirement).allowed());
    var open = new Rulebook().everybody(Right.CHAT).everybody(AuthorizationLevel.PUBLIC);
    assertTrue(access.decide(open.policies(), caller(Scope.PERSON), requirement).allowed());
  }

  @Test
  void anAdministratorsTokenActsForNobody() {
    var policies = new Rulebook().everybody(Right.values()).policies();
    var decision = access.decide(policies, caller(Scope.ADMINISTRATOR), Requirement.none());
    assertFalse(decision.allowed());
    assertEquals(List.of(Rule.NOT_AS_ADMINISTRATOR), rulesOf(decision));
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void everyRuleHasASentence(Rule rule) {
    assertTrue(Reason.of(rule).sentence().endsWith("."));
  }

  private void assertReasons(Right right, Rulebook rules, boolean allowed, Rule... expected) {
    var decision = access.decide(rules.policies(), Question.holds(ANNA, right));
    assertEquals(allowed, decision.allowed());
    assertEquals(List.of(expected), rulesOf(decision));
  }

  private static Rulebook member(String... groups) {
    return new Rulebook().person(ANNA, groups);
  }

  private static Caller caller(Scope scope) {
    return new Caller(ANNA, scope, "here");
  }

  private static List<Rule> rulesOf(Decision decision) {
    return decision.reasons().stream().map(Reason::rule).toList();
  }
}
