package org.parley.console.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.console.server.Right;

class EffectiveRightsTest {

  private static final Everybody NOTHING = new Everybody(Set.of(), true);

  @Test
  void aRightComesFromWhereverItWasGiven() {
    EffectiveRights rights =
        EffectiveRights.of(
            new Everybody(Set.of(Right.SMS), true),
            List.of(group("Sales", Right.SMS), group("Support", Right.MAIL)),
            Set.of(Right.SMS));
    assertEquals(new Held(true, true, List.of("Sales"), false, false), rights.of(Right.SMS));
    assertEquals(new Held(false, false, List.of("Support"), false, false), rights.of(Right.MAIL));
  }

  @Test
  void whatNobodyGaveIsNotHeld() {
    assertFalse(EffectiveRights.of(NOTHING, List.of(), Set.of()).of(Right.SMS).isEffective());
  }

  @Test
  void anInactiveGroupGivesNothing() {
    GroupScope asleep = new GroupScope("Sales", false, Set.of(Right.SMS));
    assertFalse(EffectiveRights.of(NOTHING, List.of(asleep), Set.of()).of(Right.SMS).isEffective());
  }

  @Test
  void whoMayShareTheirScreenMaySeeOthers() {
    Held held =
        EffectiveRights.of(NOTHING, List.of(), Set.of(Right.SHARE_SCREEN))
            .of(Right.ACCEPT_SCREEN_SHARING);
    assertEquals(new Held(true, false, List.of(), true, false), held);
  }

  @Test
  void whoMaySeeScreensMayNotShareTheirs() {
    EffectiveRights rights =
        EffectiveRights.of(NOTHING, List.of(group("Sales", Right.ACCEPT_SCREEN_SHARING)), Set.of());
    assertFalse(rights.of(Right.SHARE_SCREEN).isEffective());
  }

  @Test
  void aRightThatWasGivenByItsNameAsWellIsNotOnlyContained() {
    Held held =
        EffectiveRights.of(
                NOTHING,
                List.of(group("Sales", Right.ACCEPT_SCREEN_SHARING)),
                Set.of(Right.SHARE_SCREEN))
            .of(Right.ACCEPT_SCREEN_SHARING);
    assertFalse(held.contained());
  }

  @Test
  void nobodyMayChatWhileChatIsOff() {
    Held held =
        EffectiveRights.of(new Everybody(Set.of(Right.CHAT), false), List.of(), Set.of())
            .of(Right.CHAT);
    assertTrue(held.isGiven());
    assertFalse(held.isEffective());
  }

  private static GroupScope group(String name, Right... rights) {
    return new GroupScope(name, true, Set.of(rights));
  }
}
