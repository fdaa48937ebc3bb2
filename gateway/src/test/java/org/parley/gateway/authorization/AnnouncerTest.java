package org.parley.gateway.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.access.GlobalPolicy;
import org.parley.gateway.access.Group;
import org.parley.gateway.access.Right;
import org.parley.gateway.delivery.Frames;
import org.parley.gateway.directory.Enterprise;
import org.parley.gateway.directory.Person;
import org.parley.gateway.directory.Profile;
import org.parley.gateway.policy.Edit;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.store.MemoryStore;
import tools.jackson.databind.json.JsonMapper;

class AnnouncerTest {

  private static final Address ANNA = new Address("anna@berlin.example");
  private static final Address JOERG = new Address("joerg@berlin.example");
  private static final Address AWAY = new Address("away@berlin.example");

  private final Set<String> told = new TreeSet<>();
  private final Set<Address> connected = new HashSet<>(Set.of(ANNA, JOERG));
  private final Enterprise enterprise = Enterprise.on(new MemoryStore());

  @BeforeEach
  void everybodyMayChat() {
    enterprise
        .put(global(true, Right.CHAT))
        .put(group(true))
        .put(person(ANNA, "sales"), person(JOERG), person(AWAY, "sales"));
    var announcer =
        new Announcer(
            () -> Set.copyOf(connected),
            (frame, person) -> told.add(name(person) + " " + text(Frames.text(frame))),
            enterprise.directory()::displayName);
    enterprise.policies().listen(announcer::tell);
  }

  @Test
  void aSwitchIsToldToWhoeverIsConnected() {
    enterprise.put(global(false, Right.CHAT));
    assertTold("anna RightsChanged [] chat=false", "joerg RightsChanged [] chat=false");
  }

  @Test
  void aRightOfAGroupIsToldToItsMembersOnly() {
    enterprise.put(group(true, Right.SMS));
    assertTold("anna RightsChanged [CHAT, SMS] chat=true");
    enterprise.put(group(false, Right.SMS));
    assertTold("anna RightsChanged [CHAT] chat=true");
  }

  @Test
  void aRightThatOneHasAlreadyIsNoNews() {
    enterprise.put(group(true, Right.CHAT));
    enterprise.put(person(JOERG, "sales"));
    assertTold();
  }

  @Test
  void whoJoinsAGroupIsTold() {
    enterprise.put(group(true, Right.SMS));
    told.clear();
    enterprise.put(person(JOERG, "sales"), person(AWAY));
    assertTold("joerg RightsChanged [CHAT, SMS] chat=true");
  }

  @Test
  void aLevelChangesNobodysRights() {
    enterprise.put(
        new GlobalPolicy(AuthorizationLevel.PERSONAL, Set.of(Right.CHAT), true, true, true));
    assertTold();
  }

  @Test
  void anEntryIsToldToItsOwnerOnly() {
    contacts("{'grants':{'anna@berlin.example':'TEAM'}}");
    assertTold("joerg GrantChanged anna@berlin.example TEAM -");
    contacts(
        "{'grants':{'anna@berlin.example':'BLOCKED'},"
            + "'requests':{'away@berlin.example':'2026-11-23T10:00:00.000Z'}}");
    assertTold(
        "joerg GrantChanged anna@berlin.example BLOCKED -",
        "joerg GrantChanged away@berlin.example - 2026-11-23T10:00:00.000Z");
    contacts("{'grants':{'anna@berlin.example':'BLOCKED'}}");
    assertTold("joerg GrantChanged away@berlin.example - -");
    enterprise.edit(Edit.remove(ObjectName.contacts(JOERG)));
    assertTold("joerg GrantChanged anna@berlin.example - -");
  }

  private void assertTold(String... expected) {
    assertEquals(new TreeSet<>(List.of(expected)), told);
    told.clear();
  }

  private static String text(String frame) {
    var json = JsonMapper.shared().readTree(frame);
    var event = json.path("event").stringValue();
    if (event.equals("RightsChanged")) {
      var may = json.path("may");
      var rights = may.path("rights").values().stream().map(each -> each.stringValue()).toList();
      return event + " " + rights + " chat=" + may.path("chat").booleanValue();
    }
    return event
        + " "
        + json.path("person").stringValue()
        + " "
        + json.path("level").asString("-")
        + " "
        + json.path("requestedAt").asString("-");
  }

  private void contacts(String quoted) {
    var json = JsonMapper.shared().readTree(quoted.replace('\'', '"')).asObject();
    enterprise.edit(Edit.put(ObjectName.contacts(JOERG), json));
  }

  private static String name(Address person) {
    return person.text().substring(0, person.text().indexOf('@'));
  }

  private static GlobalPolicy global(boolean chat, Right... rights) {
    return new GlobalPolicy(AuthorizationLevel.PUBLIC, Set.of(rights), chat, true, true);
  }

  private static Group group(boolean active, Right... rights) {
    return new Group(
        "sales",
        "Sales",
        active,
        AuthorizationLevel.TEAM,
        Optional.empty(),
        Optional.empty(),
        AuthorizationLevel.TEAM,
        Set.of(rights));
  }

  private static Person person(Address address, String... groups) {
    return new Person(
        address,
        name(address),
        Profile.empty(),
        List.of(groups),
        Optional.empty(),
        true,
        Set.of(),
        Optional.empty(),
        Optional.empty());
  }
}
