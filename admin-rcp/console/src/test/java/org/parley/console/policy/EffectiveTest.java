package org.parley.console.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.console.change.ChangeSet;
import org.parley.console.change.Document;
import org.parley.console.change.ObjectName;
import org.parley.console.server.Level;
import org.parley.console.server.Right;
import org.parley.console.text.Texts;

class EffectiveTest {

  private final ChangeSet changes = new ChangeSet();
  private final Document everybody =
      Document.of(
          ObjectName.global(),
          Map.of("level", "BUSINESS", "rights", List.of("CHAT"), "chat", true));
  private final Document sales =
      group("sales", Map.of("level", "TEAM", "headLevel", "PERSONAL", "rights", List.of("SMS")));
  private final Document support = group("support", Map.of("rights", List.of("MAIL")));
  private final Document anna =
      Document.of(
          ObjectName.person("anna@b.example"),
          Map.of("groups", List.of("sales"), "rights", List.of("SHARE_SCREEN"), "enabled", true));

  @Test
  void aRightComesFromEverybodyAGroupOrThePerson() {
    assertEquals("yes: everybody", said(Right.CHAT));
    assertEquals("yes: group sales", said(Right.SMS));
    assertEquals("yes: personal", said(Right.SHARE_SCREEN));
  }

  @Test
  void groupsOfOthersGiveNothing() {
    assertEquals("no", said(Right.MAIL));
  }

  @Test
  void whoSharesScreensSeesThemAsWell() {
    assertTrue(effective().of(Right.ACCEPT_SCREEN_SHARING).holds());
  }

  @Test
  void unsavedChangesCount() {
    changes.include(everybody, "rights", "SMS", true);
    changes.include(anna, "rights", "SMS", true);
    assertEquals("yes: everybody, group sales, personal", said(Right.SMS));
  }

  @Test
  void aGroupThatIsNotActiveIsNamedButGivesNothing() {
    changes.set(sales, "active", false);
    assertEquals("no: group sales is not active", said(Right.SMS));
    assertEquals(Level.BUSINESS, effective().levelToward(Optional.of(sales)));
  }

  @Test
  void withoutChatForEverybodyNobodyHoldsTheRight() {
    changes.set(everybody, "chat", false);
    assertEquals("no: everybody, chat is off for everybody", said(Right.CHAT));
  }

  @Test
  void whoMayNotSignInHoldsNothing() {
    changes.set(anna, "enabled", false);
    assertEquals("no: everybody, may not sign in", said(Right.CHAT));
  }

  @Test
  void whatNobodyGivesIsUnknownWhereTheRoleMayNotReadWhatEverybodyHas() {
    Effective known = new Effective(changes, Optional.empty(), List.of(sales), anna);
    assertTrue(known.of(Right.MAIL).is(Effective.Rule.EVERYBODY_UNKNOWN));
    assertFalse(known.of(Right.SMS).is(Effective.Rule.EVERYBODY_UNKNOWN));
    assertTrue(known.of(Right.SMS).holds());
  }

  @Test
  void aRightIsContainedInAnotherUnlessSomethingNamesIt() {
    assertTrue(effective().of(Right.ACCEPT_SCREEN_SHARING).isContained());
    assertFalse(effective().of(Right.SHARE_SCREEN).isContained());
    changes.include(sales, "rights", "ACCEPT_SCREEN_SHARING", true);
    assertFalse(effective().of(Right.ACCEPT_SCREEN_SHARING).isContained());
  }

  @Test
  void whoMaySeeScreensMayNotShareTheirs() {
    changes.set(anna, "rights", List.of("ACCEPT_SCREEN_SHARING"));
    assertFalse(effective().of(Right.SHARE_SCREEN).holds());
  }

  @Test
  void membersHaveTheLevelOfTheirGroupAndHeadsTheirs() {
    assertEquals(Level.BUSINESS, effective().levelToward(Optional.empty()));
    assertEquals(Level.TEAM, effective().levelToward(Optional.of(sales)));
    changes.set(sales, "head", "anna@b.example");
    assertEquals(Level.PERSONAL, effective().levelToward(Optional.of(sales)));
  }

  private Effective effective() {
    return new Effective(changes, Optional.of(everybody), List.of(sales, support), anna);
  }

  private String said(Right right) {
    return new Sources(new Texts(Locale.ENGLISH)).of(effective().of(right));
  }

  private static Document group(String id, Map<String, Object> fields) {
    return Document.of(ObjectName.group(id), fields);
  }
}
